package vn.sophongtrao.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads the starter pack's tables: CSV with a head line, an empty field meaning nothing. */
final class StarterFile {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(CsvReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    private StarterFile() {}

    static <T> List<T> read(String name, Class<T> row) {
        try (InputStream content = new ClassPathResource("starter/" + name).getInputStream();
                MappingIterator<T> rows = MAPPER.readerFor(row)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(content)) {
            return rows.readAll();
        } catch (IOException exception) {
            throw new UncheckedIOException("starter pack " + name, exception);
        }
    }
}
