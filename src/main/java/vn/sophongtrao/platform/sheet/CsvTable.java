package vn.sophongtrao.platform.sheet;

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

/** Reads tables that stand in the resources: CSV in UTF-8 with a head line, an empty field meaning nothing. */
public final class CsvTable {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(CsvReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    private CsvTable() {}

    /**
     * The rows of a table.
     *
     * @param path within the resources
     * @param row a record whose components are the columns, in snake_case in the head line
     */
    public static <T> List<T> read(String path, Class<T> row) {
        try (InputStream content = new ClassPathResource(path).getInputStream();
                MappingIterator<T> rows = MAPPER.readerFor(row)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(content)) {
            return rows.readAll();
        } catch (IOException failure) {
            throw new UncheckedIOException("table " + path, failure);
        }
    }
}
