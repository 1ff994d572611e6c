package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupPage;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.people.PersonCard;

/** Who shall be signed up, as what, and what becomes of those for whom there is no place. */
class GroupForm extends Div {

    private static final int LONGEST = 60_000;

    private final MultiSelectComboBox<PersonCard> members =
            new MultiSelectComboBox<>(getTranslation("signup.group.members"));
    private final TextArea pasted = new TextArea(getTranslation("signup.group.pasted"));
    private final Select<SignUpPage.Choice> category = new Select<>();
    private final RadioButtonGroup<EventMode> way = new RadioButtonGroup<>(getTranslation("signup.group.way"));
    private final RadioButtonGroup<GroupMode> mode = new RadioButtonGroup<>(getTranslation("signup.group.mode"));
    private final Div problems = new Div();

    /** @param candidates members by letters of their name, at most so many */
    GroupForm(GroupPage page, BiFunction<String, Integer, List<PersonCard>> candidates) {
        addClassName("form");
        members.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        members.setItems(
                query -> candidates.apply(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        members.setWidthFull();
        members.setManualValidation(true);
        pasted.setHelperText(getTranslation("signup.group.pasted.help", GroupEntry.MOST));
        pasted.setPlaceholder(getTranslation("signup.group.pasted.example"));
        pasted.setMaxLength(LONGEST);
        pasted.setWidthFull();
        pasted.setManualValidation(true);
        category.setLabel(getTranslation("signup.group.category"));
        category.setItems(page.categories());
        category.setItemLabelGenerator(SignUpPage.Choice::name);
        category.setHelperText(getTranslation("signup.group.category.help"));
        page.categories().stream().findFirst().ifPresent(category::setValue);
        way.setItems(page.event().mode().ways());
        way.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        way.setValue(page.event().mode().ways().getFirst());
        mode.setItems(GroupMode.values());
        mode.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        mode.setValue(GroupMode.REST_WAITS);
        mode.addClassName("vertical");
        problems.addClassName("stack");
        problems.getElement().setAttribute("role", "alert");
        add(
                problems,
                new FormSection(getTranslation("signup.group.who"), getTranslation("signup.group.who.help"))
                        .with(members, pasted),
                new FormSection(getTranslation("signup.group.how"), "").with(category, way, mode));
    }

    /** Does it whenever something else is chosen or typed. */
    void whenChanged(Runnable work) {
        members.addValueChangeListener(change -> work.run());
        pasted.addValueChangeListener(change -> work.run());
        category.addValueChangeListener(change -> work.run());
        way.addValueChangeListener(change -> work.run());
        mode.addValueChangeListener(change -> work.run());
    }

    /** @throws InvalidInput on {@code category} when there is none to give */
    GroupEntry typed() {
        var chosen = category.getValue();
        if (chosen == null) {
            throw InvalidInput.of("category", "signup.error.choose");
        }
        return new GroupEntry(
                members.getValue().stream().map(PersonCard::id).toList(),
                pasted.getValue(),
                chosen.id(),
                way.getValue(),
                mode.getValue());
    }

    void accept() {
        problems.removeAll();
        List.<HasValidation>of(members, pasted, category, way, mode).forEach(field -> field.setInvalid(false));
    }

    /** Says what is wrong beside its field; what belongs to none is said above them all. */
    void refuse(InvalidInput refused) {
        var fields = Map.<String, HasValidation>of("pasted", pasted, "category", category, "way", way);
        Problems.beside(fields, refused);
        Problems.besideNone(fields, refused, problems);
    }
}
