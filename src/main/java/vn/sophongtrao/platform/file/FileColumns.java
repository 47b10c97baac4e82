package vn.sophongtrao.platform.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The registers whose records carry files, and their columns in the table of files. */
@Component
class FileColumns {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+");

    private final Map<String, FiledRegister> registers;

    FileColumns(List<FiledRegister> registers) {
        this.registers = new TreeMap<>(registers.stream()
                .collect(Collectors.toMap(register -> column(register.table()), Function.identity())));
    }

    /** A record that carries a file. */
    record Carrier(FiledRegister register, long id) {}

    /**
     * The column that names a record of the table.
     *
     * @param table named by a register, never by a request
     */
    static String column(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("no table: " + table);
        }
        return table + "_id";
    }

    /** All columns that name a record, for a selection of {@code record_file f}. */
    String selected() {
        return registers.keySet().stream().map(column -> "f." + column).collect(Collectors.joining(", "));
    }

    /** The record that a row of such a selection names. */
    Carrier carrier(ResultSet row) throws SQLException {
        for (Map.Entry<String, FiledRegister> register : registers.entrySet()) {
            long id = row.getLong(register.getKey());
            if (!row.wasNull()) {
                return new Carrier(register.getValue(), id);
            }
        }
        throw new IllegalStateException("a file of no register");
    }
}
