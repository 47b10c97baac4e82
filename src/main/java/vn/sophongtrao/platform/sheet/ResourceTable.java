package vn.sophongtrao.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads tables that come with the application: CSV with a head line in snake_case, an empty field meaning nothing. */
public final class ResourceTable {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(CsvReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    private ResourceTable() {}

    /**
     * @param path where the table stands in the class path
     * @param row a record whose components are the columns
     * @throws UncheckedIOException where there is no such table
     */
    public static <T> List<T> read(String path, Class<T> row) {
        try (InputStream content = new ClassPathResource(path).getInputStream();
                MappingIterator<T> rows = MAPPER.readerFor(row)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(content)) {
            return rows.readAll();
        } catch (IOException exception) {
            throw new UncheckedIOException(path, exception);
        }
    }

    /**
     * The rows as texts by column, without the fields that are empty.
     *
     * @throws UncheckedIOException where there is no such table
     */
    public static List<Map<String, String>> rows(String path) {
        try (InputStream content = new ClassPathResource(path).getInputStream();
                MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(content)) {
            List<Map<String, String>> read = rows.readAll();
            read.forEach(row -> row.values().removeIf(Objects::isNull));
            return read;
        } catch (IOException exception) {
            throw new UncheckedIOException(path, exception);
        }
    }
}
