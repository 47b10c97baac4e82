package vn.sophongtrao.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the frame of one page shows: the person, the navigation, what waits, the strips. Each part is asked for when the
 * template first shows it, so that an htmx answer, which has no frame, costs nothing.
 */
public final class PageFrame {

    private final Locale language;
    private final String address;
    private final @Nullable FrameBody body;
    private final List<MenuEntry> entries;
    private final Supplier<Optional<FramePerson>> person;
    private final Supplier<List<Banner>> banners;
    private final Supplier<Waiting> waiting;

    PageFrame(
            Locale language,
            String address,
            @Nullable FrameBody body,
            List<MenuEntry> entries,
            Supplier<Optional<FramePerson>> person,
            Supplier<List<Banner>> banners,
            Supplier<Waiting> waiting) {
        this.language = language;
        this.address = address;
        this.body = body;
        this.entries = entries;
        this.person = SingletonSupplier.of(person);
        this.banners = SingletonSupplier.of(banners);
        this.waiting = SingletonSupplier.of(waiting);
    }

    /** The signed-in person; null where nobody is. */
    public @Nullable FramePerson person() {
        return person.get().orElse(null);
    }

    /** The steering committee whose ledger this is; null before anybody named it. */
    public @Nullable String committee() {
        return body == null ? null : body.committee(language);
    }

    public List<Banner> banners() {
        return banners.get();
    }

    /** What waits for the person; its count is zero where nothing does or nobody is signed in. */
    public Waiting waiting() {
        return waiting.get();
    }

    /** The path and query to come back to after the language was changed. */
    public String address() {
        return address;
    }

    /** The tag of the language that the reader may change to. */
    public String otherLanguage() {
        return language.getLanguage().equals("en") ? "vi" : "en";
    }

    /**
     * The navigation as the person's role sees it.
     *
     * @param active name of the entry under which the page stands; empty for none
     */
    public List<MenuItem> menu(String active) {
        return Stream.of(MenuPlace.values())
                .filter(place -> place != MenuPlace.FOOT)
                .flatMap(place -> item(place, active).stream())
                .toList();
    }

    /** The administrator's pages, as the tabs that stand on each of them. */
    public List<MenuItem> tabs(String active) {
        return links(MenuPlace.ADMINISTRATION, active);
    }

    /** What stands in the foot of the page. */
    public List<MenuItem> foot() {
        return links(MenuPlace.FOOT, "");
    }

    private Optional<MenuItem> item(MenuPlace place, String active) {
        List<MenuItem> links = links(place, active);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        boolean current = links.stream().anyMatch(MenuItem::current);
        String label = "frame.menu." + place;
        if (place == MenuPlace.ADMINISTRATION) {
            return Optional.of(new MenuItem(label, links.get(0).path(), current, List.of()));
        }
        return Optional.of(
                links.size() == 1
                        ? links.get(0)
                        : new MenuItem(label, links.get(0).path(), current, links));
    }

    private List<MenuItem> links(MenuPlace place, String active) {
        FramePerson reader = person();
        if (reader == null) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.place() == place && entry.roles().contains(reader.role()))
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::name))
                .map(entry -> new MenuItem(
                        entry.labelKey(), entry.path(), entry.name().equals(active), List.of()))
                .toList();
    }
}
