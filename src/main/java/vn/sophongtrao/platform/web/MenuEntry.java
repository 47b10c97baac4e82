package vn.sophongtrao.platform.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the menu.
 *
 * @param name what a page passes as {@code active} to stand under this entry, such as {@code incidents}
 * @param place where it stands
 * @param order position within its place, ascending
 * @param labelKey message key of its words
 * @param path address within the application
 * @param roles constant names of the roles that see it
 * @param newPath address of the form of a new record; null where nothing is recorded there
 */
public record MenuEntry(
        String name,
        MenuPlace place,
        int order,
        String labelKey,
        String path,
        Set<String> roles,
        @Nullable String newPath) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    /** An entry under which nothing is recorded. */
    public MenuEntry(String name, MenuPlace place, int order, String labelKey, String path, Set<String> roles) {
        this(name, place, order, labelKey, path, roles, null);
    }

    /** The entry of a register that its readers write in as well, its form beside its list. */
    public static MenuEntry register(String name, int order, String labelKey, String path, Set<String> roles) {
        return new MenuEntry(name, MenuPlace.REGISTERS, order, labelKey, path, roles, path + "/new");
    }
}
