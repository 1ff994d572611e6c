package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.ui.MomentField;

/**
 * One category: its names, who may choose it, how many places it has; folded away, what few categories have of their own:
 * when one may sign up as this, and a sentence of help.
 */
class CategoryFields extends Div {

    /** Companions get the category of who brings them. */
    private static final int SAME = -1;

    private final transient Category before;
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Select<Category.OpenTo> openTo = new Select<>();
    private final IntegerField companions = new PlacesField(getTranslation("signup.settings.companions"));
    private final Select<Integer> companionsAs = new Select<>();
    private final IntegerField capacity = new PlacesField(getTranslation("signup.settings.category.capacity"));
    private final MomentField opens;
    private final MomentField closes;
    private final Map<Language, TextField> helps = new EnumMap<>(Language.class);
    private final NativeDetails own = new NativeDetails(getTranslation("signup.settings.category.own"));

    /**
     * @param all names of all categories on the form, in their order
     * @param remove takes it off the form, null when it is the only one
     * @param zone of the place of the event
     */
    CategoryFields(Category category, int number, List<String> all, @Nullable Runnable remove, ZoneId zone) {
        this.before = category;
        opens = new MomentField(getTranslation("signup.settings.category.opens"), zone);
        closes = new MomentField(getTranslation("signup.settings.category.closes"), zone);
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
        add(brought, own(category));
    }

    /** Open where something is said there. */
    private NativeDetails own(Category category) {
        opens.setHelperText(getTranslation("signup.settings.category.window.help"));
        closes.setHelperText(getTranslation("signup.settings.category.window.help"));
        opens.setValue(category.opens());
        closes.setValue(category.closes());
        var fields = new Div(opens, closes);
        fields.addClassName("form-fields");
        for (var language : Language.OF_THE_INTERFACE) {
            var help = new TextField(getTranslation("signup.settings.category.help", language.ownName()));
            help.setManualValidation(true);
            var text = category.texts().get(language);
            help.setValue(text == null ? "" : text.help());
            helps.put(language, help);
            fields.add(help);
        }
        own.setContent(fields);
        own.addClassName("texts-of");
        own.setOpen(
                !opens.isEmpty() || !closes.isEmpty() || helps.values().stream().anyMatch(help -> !help.isEmpty()));
        return own;
    }

    /** Shows what is folded away when something is wrong there. */
    void unfold() {
        if (opens.isInvalid() || closes.isInvalid() || helps.values().stream().anyMatch(TextField::isInvalid)) {
            own.setOpen(true);
        }
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
        names.forEach((language, name) -> texts.put(
                language,
                new Category.Text(
                        name.getValue(),
                        Objects.requireNonNull(helps.get(language)).getValue())));
        return new Category(
                before.id(),
                openTo.getValue(),
                opens.getValue(),
                closes.getValue(),
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
        helps.forEach((language, help) -> fields.put(prefix + "help." + language.code(), help));
        fields.put(prefix + "opens", opens);
        fields.put(prefix + "closes", closes);
        fields.put(prefix + "capacity", capacity);
        fields.put(prefix + "companions", companions);
        fields.put(prefix + "companionsAs", companionsAs);
        return fields;
    }
}
