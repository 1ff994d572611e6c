package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.OwnCompanions;

/** Whom somebody brings who signs up. Nothing is shown where nobody may bring anybody. */
class CompanionsForm extends Section {

    private final transient OwnCompanions companions;
    private final transient AnswerForms forms;
    private final Paragraph rule = new Paragraph();
    private final Div outlook = new Div();
    private final Div shown = new Div();
    private final Button more = Buttons.quiet(Glyph.PLUS, getTranslation("signup.companion.add"));
    private final List<CompanionFields> fields = new ArrayList<>();
    private OwnCompanions.@Nullable Offer offer;

    CompanionsForm(OwnCompanions companions, AnswerForms forms) {
        this.companions = companions;
        this.forms = forms;
        addClassName("stack");
        setAriaLabel(getTranslation("signup.companion.title"));
        rule.addClassName("muted");
        outlook.addClassName("stack");
        outlook.getElement().setAttribute("aria-live", "polite");
        shown.addClassName("stack");
        more.addClickListener(click -> add());
        add(new H3(getTranslation("signup.companion.title")), rule, outlook, shown, more);
        setVisible(false);
    }

    /** What may be brought by who takes part so. */
    void look(@Nullable Long categoryId, @Nullable EventMode way) {
        var found = companions.of(categoryId).filter(OwnCompanions.Offer::open).orElse(null);
        offer = found;
        setVisible(found != null);
        if (found == null) {
            return;
        }
        rule.setText(getTranslation("signup.companion.rule", found.most()) + " "
                + getTranslation("signup.companion.rule.places"));
        outlook.removeAll();
        found.options().stream()
                .filter(option -> option.way() == way && option.full() != null)
                .findFirst()
                .ifPresent(
                        option -> outlook.add(Banner.info(getTranslation("signup.companion.full." + option.full()))));
        fields.forEach(one -> one.category(found.as().id()));
        count();
    }

    private void add() {
        var one = new CompanionFields("", companions.form(), forms);
        if (offer != null) {
            one.category(offer.as().id());
        }
        fields.add(one);
        show();
        one.name().focus();
    }

    private void show() {
        shown.removeAll();
        for (var place = 0; place < fields.size(); place++) {
            var one = fields.get(place);
            var away = Buttons.icon(Glyph.TRASH, getTranslation("signup.companion.remove", place + 1));
            away.addClickListener(click -> {
                fields.remove(one);
                show();
            });
            var head = new Div(new H3(getTranslation("signup.companion.number", place + 1)), away);
            head.addClassName("section-head");
            var both = new Div(head, one);
            both.addClassNames("stack", "category-fields");
            shown.add(both);
        }
        count();
    }

    private void count() {
        more.setVisible(offer != null && fields.size() < offer.most());
    }

    List<NewCompanion> typed() {
        return isVisible() ? fields.stream().map(CompanionFields::typed).toList() : List.of();
    }

    void accept() {
        fields.forEach(CompanionFields::accept);
    }

    /** The fields by the names that problems have. */
    Map<String, HasValidation> fields() {
        var all = new HashMap<String, HasValidation>();
        for (var place = 0; place < fields.size(); place++) {
            all.putAll(fields.get(place).fields(NewCompanion.fields(place)));
        }
        return all;
    }
}
