package org.ricdm.passerelle.event.form.ui;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.QuestionTemplate;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to questions and answers. */
public final class FormNavigation {

    private FormNavigation() {}

    /** Where organisers put the form together. */
    public static String questions(String slug) {
        return EventNavigation.desk(slug) + "/questions";
    }

    /** One question. */
    static String question(String slug, long id) {
        return questions(slug) + "/" + id;
    }

    /** A new question, out of that template or empty. */
    static String fresh(String slug, @Nullable QuestionTemplate template) {
        return questions(slug) + "/new" + (template == null ? "" : "?template=" + template.name());
    }

    /** What those need to know who see to meals and access. */
    public static String catering(String slug) {
        return EventNavigation.desk(slug) + "/catering";
    }
}
