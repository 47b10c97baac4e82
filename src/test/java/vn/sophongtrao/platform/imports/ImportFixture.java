package vn.sophongtrao.platform.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.sophongtrao.OwnerJdbc;

/** Imports that wait to be taken, for the tests that cross the registers. */
@Component
public class ImportFixture {

    /** A row of each register, as its form would send it. */
    private static final Map<String, Map<String, String>> ROWS = Map.of(
            "incidents",
            Map.of("category", "theft", "detectedOn", "01/11/2023", "account", "Mất xe đạp", "seized[gun]", "1"),
            "fire-safety-groups",
            Map.of(
                    "number", "7A",
                    "residentialArea", "Tổ dân phố 7",
                    "addressRange", "Ngõ 12",
                    "households", "10",
                    "establishedOn", "01/02/2023"),
            "fire-safety-points",
            Map.of("address", "Đầu ngõ 12", "establishedOn", "01/02/2023", "latitude", "20,85", "longitude", "106,68"),
            "outreach",
            Map.of("topic", "Luật PCCC", "heldOn", "01/11/2023", "kind", "fire_law_class", "audience", "officials"),
            "awards",
            Map.of(
                    "decisionNumber", "15/QĐ-UBND",
                    "decidedOn", "01/11/2023",
                    "form", "certificate",
                    "type", "ad_hoc",
                    "recipientKind", "collective",
                    "recipientName", "Tổ dân phố 7",
                    "achievement", "Giữ vững mô hình",
                    "unit", "kenh-duong"),
            "recognitions",
            Map.of(
                    "year", "2023",
                    "subject", "ward",
                    "name", "phường Kênh Dương",
                    "unit", "kenh-duong",
                    "registeredOn", "01/02/2023"));

    private final OwnerJdbc owner;

    ImportFixture(OwnerJdbc owner) {
        this.owner = owner;
    }

    /** The key of an import that the unit's writer has previewed. */
    public UUID waiting(String register, String slug, String writer) {
        UUID key = UUID.randomUUID();
        owner.sql("""
                        insert into record_import (reporting_unit_id, register, key, file_name, sheet_name, digest, row_count,
                                                   passed_over, content, uploaded_by, uploaded_at)
                        select u.id, :register, :key, 'so.xlsx', 'Trang 1', repeat('a', 64), 1, '{}',
                               jsonb_build_array(jsonb_build_object('row', 2, 'fields', cast(:fields as jsonb))), a.id,
                               timestamptz '2023-11-16 08:00+07'
                          from reporting_unit u, account a where u.slug = :slug and a.username = :writer""")
                .param("register", register)
                .param("key", key)
                .param("fields", json(row(register, slug)))
                .param("slug", slug)
                .param("writer", writer)
                .update();
        return key;
    }

    /** Of awards each unit keeps what its own authorities decide. */
    private static Map<String, String> row(String register, String slug) {
        Map<String, String> row = new HashMap<>(ROWS.getOrDefault(register, Map.of()));
        if (register.equals("awards")) {
            row.put("authority", slug.equals("cap-quan") ? "district_committee" : "ward_committee");
        }
        return row;
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\": \"" + field.getValue() + '"')
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
