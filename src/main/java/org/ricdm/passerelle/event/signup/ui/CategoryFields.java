package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.event.signup.Category;

/** One category: its names, who may choose it, how many places it has. */
class CategoryFields extends Div {

    /** Companions get the category of who brings them. */
    private static final int SAME = -1;

    private final transient Category before;
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Select<Category.OpenTo> openTo = new Select<>();
    private final IntegerField companions = new PlacesField(getTranslation("signup.settings.companions"));
    private final Select<Integer> companionsAs = new Select<>();
    private final IntegerField capacity = new PlacesField(getTranslation("signup.settings.category.capacity"));

    /**
     * @param all names of all categories on the form, in their order
     * @param remove takes it off the form, null when it is the only one
     */
    CategoryFields(Category category, int number, List<String> all, @Nullable Runnable remove) {
        this.before = category;
        addClassNames("form-fields", "category-fields");
        var head = new Div(new H3(getTranslation("signup.settings.category", number)));
        head.addClassName("section-head");
        if (remove != null) {
            var away = Buttons.icon(Glyph.TRASH, getTranslation("signup.settings.category.remove", number));
            away.addClickListener(click -> remove.run());
            head.add(away);
        }
        add(head);
        for (var language : Language.OF_THE_INTERFACE) {
            var name = new TextField(getTranslation("signup.settings.category.name", language.ownName()));
            name.setManualValidation(true);
            var text = category.texts().get(language);
            name.setValue(text == null ? "" : text.name());
            names.put(language, name);
            add(name);
        }
        openTo.setLabel(getTranslation("signup.settings.category.openTo"));
        openTo.setItems(Category.OpenTo.values());
        openTo.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        openTo.setValue(category.openTo());
        capacity.setValue(category.capacity());
        var pair = new Div(openTo, capacity);
        pair.addClassName("fields-two");
        add(pair);
        companions.setMax(Category.Companions.MOST);
        companions.setHelperText(getTranslation("signup.settings.companions.help", Category.Companions.MOST));
        companions.setValue(category.companions().most());
        companionsAs.setLabel(getTranslation("signup.settings.companionsAs"));
        companionsAs.setItems(
                IntStream.rangeClosed(SAME, all.size() - 1).boxed().toList());
        companionsAs.setItemLabelGenerator(place ->
                place == SAME ? getTranslation("signup.settings.companionsAs.same") : named(all.get(place), place));
        var place = category.companions().place();
        companionsAs.setValue(place == null ? SAME : place);
        companionsAs.setVisible(category.companions().most() > 0);
        companions.addValueChangeListener(
                change -> companionsAs.setVisible(change.getValue() != null && change.getValue() > 0));
        var brought = new Div(companions, companionsAs);
        brought.addClassName("fields-two");
        add(brought);
    }

    private String named(String name, int place) {
        return name.isBlank() ? getTranslation("signup.settings.category", place + 1) : name;
    }

    private Category.Companions typedCompanions() {
        var most = companions.getValue();
        var as = companionsAs.getValue();
        return most == null || most == 0
                ? Category.Companions.NONE
                : new Category.Companions(most, as == null || as == SAME ? null : as);
    }

    Category typed() {
        var texts = new EnumMap<Language, Category.Text>(Language.class);
        names.forEach((language, name) -> {
            var known = before.texts().get(language);
            texts.put(language, new Category.Text(name.getValue(), known == null ? "" : known.help()));
        });
        return new Category(
                before.id(),
                openTo.getValue(),
                before.opens(),
                before.closes(),
                capacity.getValue(),
                texts,
                typedCompanions());
    }

    /** The fields by the names that problems have, for the category at that place. */
    Map<String, HasValidation> fields(int place) {
        var fields = new HashMap<String, HasValidation>();
        var prefix = "category." + place + ".";
        names.forEach((language, name) -> fields.put(prefix + "name." + language.code(), name));
        names.values().stream().findFirst().ifPresent(first -> fields.put(prefix + "name", first));
        fields.put(prefix + "capacity", capacity);
        fields.put(prefix + "companions", companions);
        fields.put(prefix + "companionsAs", companionsAs);
        return fields;
    }
}
