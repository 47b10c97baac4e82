package vn.sophongtrao.demo;

import java.util.List;

import vn.sophongtrao.platform.sheet.ResourceTable;

/** Short accounts of invented incidents, which describe what happened and nobody. */
final class DemoAccounts {

    private final List<Account> accounts;

    /**
     * @param category key of the incident category
     * @param kind {@code criminal}, {@code seizure} (criminal, with something seized) or {@code minor}
     */
    record Account(String category, String kind, String account) {}

    private DemoAccounts(List<Account> accounts) {
        this.accounts = accounts;
    }

    static DemoAccounts read() {
        return new DemoAccounts(ResourceTable.read("demo/incident-accounts.csv", Account.class));
    }

    Account ofKind(String kind, Object... seed) {
        return one(
                accounts.stream().filter(account -> account.kind().equals(kind)).toList(), seed);
    }

    Account ofCategory(String category, Object... seed) {
        return one(
                accounts.stream()
                        .filter(account -> account.category().equals(category))
                        .toList(),
                seed);
    }

    private static Account one(List<Account> among, Object... seed) {
        return among.get(Seed.below(among.size(), "account", Seed.below(Integer.MAX_VALUE, seed)));
    }
}
