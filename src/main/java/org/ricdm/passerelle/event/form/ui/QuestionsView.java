package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.MoveButtons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionTemplate;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.form.Questions.BuiltForm;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** The form of an event: what is asked in which order, and how it looks to whom. */
@Route("events/:slug/manage/questions")
@PermitAll
class QuestionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Questions questions;
    private final transient AnswerForms forms;
    private final transient CurrentViewer current;
    private final transient Words words;

    QuestionsView(Questions questions, AnswerForms forms, CurrentViewer current, Words words) {
        this.questions = questions;
        this.forms = forms;
        this.current = current;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""), null);
    }

    /** @param moved the question whose button keeps the focus, null for none */
    private void show(String slug, @Nullable Long moved) {
        var form = questions.form(slug);
        clear();
        header(new PageHeader(getTranslation("questions.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, form.event()))
                .lead(getTranslation("questions.desk.help"))
                .action(adding(slug)));
        var asked = form.questions().stream().filter(one -> !one.retired()).toList();
        if (asked.isEmpty()) {
            main(new EmptyState(getTranslation("questions.none")));
        } else {
            main(new PageSection(getTranslation("questions.asked"), rows(form, asked, moved)));
        }
        var retired = form.questions().stream().filter(Question::retired).toList();
        if (!retired.isEmpty()) {
            var help = new Paragraph(getTranslation("questions.noLonger.help"));
            help.addClassName("muted");
            main(new PageSection(getTranslation("questions.noLonger"), help, rows(form, retired, null)));
        }
        if (!asked.isEmpty()) {
            rail(new FormPreview(form, forms, current.require().language()));
        }
    }

    private Button adding(String slug) {
        var add = Buttons.primary(getTranslation("questions.add"));
        add.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(add);
        menu.setOpenOnClick(true);
        for (var template : QuestionTemplate.values()) {
            menu.addItem(getTranslation(template.wordKey()), click -> go(FormNavigation.fresh(slug, template)));
        }
        menu.addItem(getTranslation("questions.add.empty"), click -> go(FormNavigation.fresh(slug, null)));
        return add;
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path.substring(1));
    }

    private RowList rows(BuiltForm form, List<Question> shown, @Nullable Long moved) {
        Map<Long, Question> byId =
                form.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        var say = new AnswerWords(words, current.require().language());
        var rows = new RowList();
        shown.forEach(question -> {
            var row = new QuestionRow(form, question, say, say.condition(question, byId));
            if (question.retired()) {
                row.retired(() -> act(form, null, () -> {
                    questions.bringBack(question.id());
                    Toasts.done(getTranslation("questions.broughtBack"));
                }));
            } else {
                var id = question.id();
                row.asked(
                        question.equals(shown.getFirst()) ? null : () -> act(form, -id, () -> questions.moveUp(id)),
                        question.equals(shown.getLast()) ? null : () -> act(form, id, () -> questions.moveDown(id)),
                        () -> remove(form, question));
                if (moved != null && Math.abs(moved) == id) {
                    row.focusMoved(moved < 0 ? MoveButtons.Way.UP : MoveButtons.Way.DOWN);
                }
            }
            rows.add(row);
        });
        return rows;
    }

    private void remove(BuiltForm form, Question question) {
        Confirmation.askSternly(
                getTranslation("questions.remove.of", question.shortName()),
                getTranslation(
                        form.answered().contains(question.id()) ? "questions.remove.kept" : "questions.remove.gone"),
                () -> act(form, null, () -> {
                    questions.remove(question.id());
                    Toasts.done(getTranslation("questions.removed"));
                }));
    }

    /** Does it and shows what came of it; what is refused is said above. */
    private void act(BuiltForm form, @Nullable Long moved, Runnable work) {
        var slug = form.event().slug();
        try {
            work.run();
            show(slug, moved);
        } catch (InvalidInput refused) {
            show(slug, null);
            main(Banner.error(Problems.words(refused.problems().getFirst())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questions.desk") + " · Passerelle";
    }
}
