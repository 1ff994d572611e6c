package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.ui.AnswerFields;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpOption;
import org.ricdm.passerelle.event.signup.SignUpPage;

/** As what and how somebody takes part, and what they would get. */
class SignUpForm extends Div {

    private final transient SignUpPage page;
    private final RadioButtonGroup<SignUpPage.Choice> category = new RadioButtonGroup<>(getTranslation("signup.as"));
    private final RadioButtonGroup<EventMode> way = new RadioButtonGroup<>(getTranslation("signup.way"));
    private final Div outlook = new Div();
    private final Div problems = new Div();
    private final AnswerFields answers;
    private final CompanionsForm companions;

    SignUpForm(SignUpPage page, AnswerForms forms) {
        this.page = page;
        this.answers = forms.fields(page.form());
        this.companions = new CompanionsForm(page.companions(), forms);
        addClassNames("form", "stack");
        category.setItems(page.categories());
        category.setRenderer(new ComponentRenderer<>(SignUpForm::described));
        category.addClassName("vertical");
        category.addValueChangeListener(change -> look());
        way.setItems(page.event().mode().ways());
        way.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        way.addValueChangeListener(change -> look());
        outlook.addClassName("stack");
        outlook.getElement().setAttribute("aria-live", "polite");
        problems.setVisible(false);
        add(problems, category, way, outlook, answers, companions);
        category.setValue(page.categories().getFirst());
        category.setVisible(kept() == null);
        if (page.event().mode().ways().size() == 1) {
            way.setValue(page.event().mode().ways().getFirst());
        }
        var mine = page.mine();
        if (mine != null) {
            page.categories().stream()
                    .filter(one -> one.id() == mine.categoryId())
                    .findFirst()
                    .ifPresent(category::setValue);
            way.setValue(mine.way());
        }
    }

    /** A category that only the team gives stays as it is. */
    private @Nullable Long kept() {
        var mine = page.mine();
        return mine == null
                        || !mine.state().isOpen()
                        || page.categories().stream().anyMatch(one -> one.id() == mine.categoryId())
                ? null
                : mine.categoryId();
    }

    /** Whom one brings is asked when one signs up; afterwards each of them is a sign-up of its own. */
    private boolean isNew() {
        var mine = page.mine();
        return mine == null || !mine.state().isOpen();
    }

    private static Div described(SignUpPage.Choice choice) {
        var said = new Div(new Span(choice.name()));
        if (!choice.help().isEmpty()) {
            var help = new Div(choice.help());
            help.addClassName("muted");
            said.add(help);
        }
        return said;
    }

    /** What whoever chooses so would get: a place, or which limit they wait for. */
    private void look() {
        var kept = kept();
        var as = category.getValue();
        answers.category(kept == null && as != null ? Long.valueOf(as.id()) : kept);
        companions.look(isNew() && as != null ? Long.valueOf(as.id()) : null, way.getValue());
        outlook.removeAll();
        chosen().ifPresent(option -> {
            var full = option.full();
            var left = option.left();
            if (full != null) {
                outlook.add(Banner.warning(getTranslation("signup.full." + full))
                        .with(new Paragraph(getTranslation("signup.rule." + page.promotion(), page.offerHours()))));
            } else if (left != null) {
                outlook.add(quiet(getTranslation("signup.places.left", left)));
            }
        });
        var quotaOf = page.quotaOf();
        if (quotaOf != null) {
            outlook.add(quiet(getTranslation("signup.quotaOf", quotaOf)));
        }
        if (page.approval() != Approval.NONE) {
            outlook.add(quiet(getTranslation("signup.approvedBy." + page.approval())));
        }
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("muted");
        return line;
    }

    private Optional<SignUpOption> chosen() {
        var chosen = category.getValue();
        return chosen == null || kept() != null
                ? Optional.empty()
                : page.options().stream()
                        .filter(option -> option.categoryId() == chosen.id() && option.way() == way.getValue())
                        .findFirst();
    }

    /** @throws InvalidInput on {@code category} and {@code way} when one is not chosen */
    NewSignUp typed() {
        var missing = new ArrayList<Problem>();
        if (category.getValue() == null) {
            missing.add(new Problem("category", "signup.error.choose", List.of()));
        }
        if (way.getValue() == null) {
            missing.add(new Problem("way", "signup.error.choose", List.of()));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        var kept = kept();
        return new NewSignUp(
                kept == null ? category.getValue().id() : kept, way.getValue(), answers.typed(), companions.typed());
    }

    void accept() {
        problems.removeAll();
        problems.setVisible(false);
        answers.accept();
        companions.accept();
        category.setInvalid(false);
        way.setInvalid(false);
    }

    /**
     * Says what is wrong beside its field and brings the first before the eyes; what belongs to none is said above them
     * all.
     */
    void refuse(InvalidInput refused) {
        var fields = new HashMap<String, HasValidation>(answers.fields());
        fields.put("category", category);
        fields.put("way", way);
        fields.putAll(companions.fields());
        Problems.show(fields, refused);
        refused.problems().stream()
                .filter(problem -> !fields.containsKey(problem.field()))
                .forEach(problem -> {
                    problems.add(Banner.error(Problems.words(problem)));
                    problems.setVisible(true);
                });
    }
}
