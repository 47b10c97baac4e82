package vn.sophongtrao.demo;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.sheet.ResourceTable;

/** Invented people: names put together by chance, and telephone numbers that nobody was given. */
@Component
class DemoNames {

    private final List<Parts> parts = ResourceTable.read("demo/names.csv", Parts.class);

    record Parts(String family, String middle, String given) {}

    String person(Object... seed) {
        int chance = Seed.below(Integer.MAX_VALUE, seed);
        return parts.get(chance % parts.size()).family()
                + " " + parts.get(chance / 31 % parts.size()).middle()
                + " " + parts.get(chance / 1009 % parts.size()).given();
    }

    String phone(Object... seed) {
        return "0900%06d".formatted(Seed.below(1_000_000, "phone", Seed.below(Integer.MAX_VALUE, seed)));
    }
}
