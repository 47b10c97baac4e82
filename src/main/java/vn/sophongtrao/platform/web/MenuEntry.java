package vn.sophongtrao.platform.web;

import java.util.Set;

/**
 * One entry of the menu.
 *
 * @param name what a page passes as {@code active} to stand under this entry, such as {@code incidents}
 * @param place where it stands
 * @param order position within its place, ascending
 * @param labelKey message key of its words
 * @param path address within the application
 * @param roles constant names of the roles that see it
 */
public record MenuEntry(String name, MenuPlace place, int order, String labelKey, String path, Set<String> roles) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }
}
