package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.event.signup.Category;

/** One category: its names, who may choose it, how many places it has. */
class CategoryFields extends Div {

    private final transient Category before;
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Select<Category.OpenTo> openTo = new Select<>();
    private final IntegerField capacity = new PlacesField(getTranslation("signup.settings.category.capacity"));

    /** @param remove takes it off the form, null when it is the only one */
    CategoryFields(Category category, int number, @Nullable Runnable remove) {
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
    }

    Category typed() {
        var texts = new EnumMap<Language, Category.Text>(Language.class);
        names.forEach((language, name) -> {
            var known = before.texts().get(language);
            texts.put(language, new Category.Text(name.getValue(), known == null ? "" : known.help()));
        });
        return new Category(
                before.id(), openTo.getValue(), before.opens(), before.closes(), capacity.getValue(), texts);
    }

    /** The fields by the names that problems have, for the category at that place. */
    Map<String, HasValidation> fields(int place) {
        var fields = new HashMap<String, HasValidation>();
        var prefix = "category." + place + ".";
        names.forEach((language, name) -> fields.put(prefix + "name." + language.code(), name));
        names.values().stream().findFirst().ifPresent(first -> fields.put(prefix + "name", first));
        fields.put(prefix + "capacity", capacity);
        return fields;
    }
}
