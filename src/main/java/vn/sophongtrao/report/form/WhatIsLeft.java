package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is left to do in a form, as links to the very rows, in the order of the form. */
final class WhatIsLeft {

    private final Wording words;
    private final List<MonthForm.Todo> todo = new ArrayList<>();

    WhatIsLeft(Wording words) {
        this.words = words;
    }

    void add(MonthForm.Todo item) {
        todo.add(item);
    }

    int size() {
        return todo.size();
    }

    List<MonthForm.Todo> all() {
        return List.copyOf(todo);
    }

    /** A link to the first of those the bar has no room for, null where it shows all. */
    MonthForm.@Nullable Todo further() {
        int further = todo.size() - MonthForm.MOST_IN_BAR;
        return further <= 0
                ? null
                : new MonthForm.Todo(
                        todo.get(MonthForm.MOST_IN_BAR).anchor(), words.say("report.form.left.more", further));
    }
}
