package vn.sophongtrao.platform.web;

import java.util.List;

/** What a module adds to the navigation: a bean of each module that has pages. */
@FunctionalInterface
public interface MenuContribution {

    List<MenuEntry> entries();
}
