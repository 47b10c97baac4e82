package vn.sophongtrao.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.text.DateText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Paging;

/** The settings page. */
@Controller
@RequestMapping("/admin/settings")
class SettingsController {

    private static final int HISTORY = 20;

    private final SettingsEditing editing;
    private final Clock clock;

    SettingsController(SettingsEditing editing, Clock clock) {
        this.editing = editing;
        this.clock = clock;
    }

    /** A part of the page. */
    record Group(String name, List<SettingField> fields) {}

    /** A value typed here beside the one that somebody else has set meanwhile. */
    record Conflict(String key, List<String> choices, List<String> mine, List<String> theirs) {}

    @GetMapping
    ModelAndView settings(@RequestParam(required = false) @Nullable String page) {
        String today = VietnameseDate.format(LocalDate.now(clock));
        return page(HttpStatus.OK, Map.of(), new SettingsEditing.Outcome(0, Map.of(), Map.of()), today, null, page);
    }

    @PostMapping
    ModelAndView change(@RequestParam Map<String, String> parameters, RedirectAttributes redirect) {
        TypedSettings typed = TypedSettings.of(parameters);
        String day = typed.validFrom() == null ? "" : typed.validFrom();
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        typed.values().forEach((key, sent) -> texts.put(key, sent.text()));
        if (!(VietnameseDate.parse(day) instanceof DateText.Read read)) {
            Message problem = VietnameseDate.parse(day) instanceof DateText.Refused refused
                    ? refused.message()
                    : Message.of("settings.date.missing");
            var untouched = new SettingsEditing.Outcome(0, Map.of(), Map.of());
            return page(HttpStatus.UNPROCESSABLE_CONTENT, texts, untouched, day, problem, null);
        }
        SettingsEditing.Outcome outcome = editing.change(typed, read.value());
        if (!outcome.isDone()) {
            HttpStatus status = outcome.refused().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return page(status, texts, outcome, day, null, null);
        }
        redirect.addFlashAttribute(
                Notice.FLASH,
                outcome.changed() == 0
                        ? Notice.warn("settings.unchanged")
                        : Notice.good("settings.saved", outcome.changed()).with(saved(typed, read.value())));
        return new ModelAndView("redirect:/admin/settings");
    }

    /** A deadline never moves without a word: only months that are not open yet get a new one. */
    private static Message saved(TypedSettings typed, LocalDate validFrom) {
        TypedSettings.Typed dueDay = typed.values().get(SettingKey.DUE_DAY);
        return dueDay == null || dueDay.text().equals(dueDay.seen())
                ? Message.of("settings.saved.text")
                : Message.of("settings.saved.due-day", validFrom);
    }

    private ModelAndView page(
            HttpStatus status,
            Map<SettingKey, String> typed,
            SettingsEditing.Outcome outcome,
            String day,
            @Nullable Message dayProblem,
            @Nullable String page) {
        Map<SettingKey, DatedSetting> latest = editing.latest();
        Map<String, Message> problems = new LinkedHashMap<>();
        outcome.refused().forEach((key, problem) -> problems.put(key.key(), problem));
        Paging paging = Paging.of(page, HISTORY, editing.changes());
        LocalDate today = LocalDate.now(clock);
        var answer = new ModelAndView("settings/settings", status);
        answer.addObject("groups", groups(typed, outcome, latest, today));
        answer.addObject("problems", problems);
        answer.addObject("conflicts", conflicts(typed, outcome));
        answer.addObject("day", day);
        answer.addObject("dayProblem", dayProblem);
        answer.addObject(
                "schemeYear",
                String.valueOf(editing.startOf(SettingKey.CUT_OFF_SCHEME, today).getYear()));
        answer.addObject("history", editing.history(paging.size(), paging.offset()));
        answer.addObject("paging", paging);
        answer.addObject("address", ListAddress.of("/admin/settings"));
        return answer;
    }

    private static List<Group> groups(
            Map<SettingKey, String> typed,
            SettingsEditing.Outcome outcome,
            Map<SettingKey, DatedSetting> latest,
            LocalDate today) {
        return List.of(SettingGroup.values()).stream()
                .map(group -> new Group(
                        group.name(),
                        group.keys().stream()
                                .map(key -> field(key, typed.get(key), outcome, latest.get(key), today))
                                .toList()))
                .toList();
    }

    private static SettingField field(
            SettingKey key,
            @Nullable String typed,
            SettingsEditing.Outcome outcome,
            @Nullable DatedSetting last,
            LocalDate today) {
        String value = last == null ? key.defaultValue() : last.value();
        return new SettingField(
                key.key(),
                key.shape().name(),
                key.choices(),
                typed == null ? value : typed,
                value,
                since(last, today),
                outcome.refused().get(key));
    }

    private static @Nullable Message since(@Nullable DatedSetting last, LocalDate today) {
        if (last == null) {
            return null;
        }
        return Message.of(last.validFrom().isAfter(today) ? "settings.from" : "settings.since", last.validFrom());
    }

    private static List<Conflict> conflicts(Map<SettingKey, String> typed, SettingsEditing.Outcome outcome) {
        return outcome.conflicts().entrySet().stream()
                .map(conflict -> new Conflict(
                        conflict.getKey().key(),
                        conflict.getKey().choices(),
                        typed.getOrDefault(conflict.getKey(), "").lines().toList(),
                        conflict.getValue().lines().toList()))
                .toList();
    }
}
