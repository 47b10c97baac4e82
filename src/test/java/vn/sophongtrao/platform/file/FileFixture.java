package vn.sophongtrao.platform.file;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.ActingPerson;

/** Files attached to records as the people of the tests would. */
@Component
public class FileFixture {

    private final List<FiledRegister> registers;
    private final FileKeeping keeping;
    private final ActingPerson acting;
    private final OwnerJdbc owner;

    FileFixture(List<FiledRegister> registers, FileKeeping keeping, ActingPerson acting, OwnerJdbc owner) {
        this.registers = registers;
        this.keeping = keeping;
        this.acting = acting;
        this.owner = owner;
    }

    /** A file that stands on the record, attached by the person where there is none. */
    public long standing(String table, long record, String writer) {
        return owner.sql("select id from record_file where " + table
                        + "_id = :record and withdrawal_reason is null order by id limit 1")
                .param("record", record)
                .query(Long.class)
                .optional()
                .orElseGet(() -> attach(table, record, writer, "anh.png", Pictures.png()));
    }

    /** Attaches a file and answers its id. */
    public long attach(String table, long record, String writer, String name, byte[] content) {
        FiledRegister register = registers.stream()
                .filter(one -> one.table().equals(table))
                .findFirst()
                .orElseThrow();
        acting.run(
                writer,
                null,
                () -> keeping.attach(
                        register,
                        register.filed(record),
                        List.of(CheckedFile.of(FileName.clean(name), content)),
                        UUID.randomUUID()));
        return owner.sql("select max(id) from record_file").query(Long.class).single();
    }
}
