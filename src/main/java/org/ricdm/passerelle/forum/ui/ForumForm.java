package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.RunForum;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;

/** All that is said of a forum: its names, how it looks, who may do what there. */
class ForumForm extends Div {

    private static final List<Glyph> ICONS = List.of(
            Glyph.MESSAGE,
            Glyph.HAND,
            Glyph.GRADUATION,
            Glyph.USERS,
            Glyph.LEAF,
            Glyph.TOOL,
            Glyph.MEGAPHONE,
            Glyph.SHIELD,
            Glyph.GLOBE,
            Glyph.COMPASS,
            Glyph.BULB,
            Glyph.HEART,
            Glyph.BUILDING,
            Glyph.CALENDAR);

    private final List<Texts> texts = Language.OF_THE_INTERFACE.stream()
            .map(language -> new Texts(language, name(language), purpose(language)))
            .toList();
    private final TextField slug = new TextField(getTranslation("forum.admin.slug"));
    private final RadioButtonGroup<String> colour = new RadioButtonGroup<>(getTranslation("forum.admin.colour"));
    private final RadioButtonGroup<Glyph> icon = new RadioButtonGroup<>(getTranslation("forum.admin.icon"));
    private final CircleField readers = new CircleField("forum.admin.readers");
    private final CircleField openers = new CircleField("forum.admin.openers");
    private final MultiSelectComboBox<PersonCard> moderators =
            new MultiSelectComboBox<>(getTranslation("forum.admin.moderators"));
    private final Select<Level> standard = new Select<>();

    ForumForm(Members members) {
        addClassName("form");
        var named = new FormSection(getTranslation("forum.admin.texts"), getTranslation("forum.admin.texts.help"));
        texts.forEach(one -> named.two(one.name(), one.purpose()));
        colour.setItems(ForumEntry.COLOURS);
        colour.setRenderer(new ComponentRenderer<>(ForumForm::swatch));
        colour.addClassName("choices");
        icon.setItems(ICONS);
        icon.setRenderer(new ComponentRenderer<>(ForumForm::picture));
        icon.addClassName("choices");
        standard.setLabel(getTranslation("forum.admin.standard"));
        standard.setHelperText(getTranslation("forum.admin.standard.help"));
        standard.setItems(Level.OF_A_PLACE);
        standard.setItemLabelGenerator(level -> getTranslation(level.wordKey()));
        moderators.setHelperText(getTranslation("forum.admin.moderators.help"));
        moderators.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        moderators.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        slug.setHelperText(getTranslation("forum.admin.slug.help"));
        slug.setMaxLength(60);
        add(
                named,
                new FormSection(getTranslation("forum.admin.look"), "").with(colour, icon),
                new FormSection(getTranslation("forum.admin.rights"), getTranslation("forum.admin.rights.help"))
                        .with(readers, openers, moderators),
                new FormSection(getTranslation("forum.admin.start"), "").with(standard, slug));
    }

    private TextField name(Language language) {
        var field = new TextField(getTranslation("forum.admin.name", language.ownName()));
        field.setMaxLength(ForumEntry.Text.MAX_NAME);
        return field;
    }

    private TextArea purpose(Language language) {
        var field = new TextArea(getTranslation("forum.admin.purpose", language.ownName()));
        field.setMaxLength(ForumEntry.Text.MAX_PURPOSE);
        return field;
    }

    private static Div swatch(String colour) {
        var mark = new Span();
        mark.addClassNames("swatch", colour);
        var choice = new Div();
        choice.add(mark, new Span(choice.getTranslation("forum.colour." + colour)));
        choice.addClassName("cluster");
        return choice;
    }

    private static Div picture(Glyph glyph) {
        var choice = new Div();
        choice.add(new Icon(glyph), new Span(choice.getTranslation("forum.icon." + glyph)));
        choice.addClassName("cluster");
        return choice;
    }

    /** A new forum: open to all, and named in addresses as it is named on this screen until somebody says otherwise. */
    void begin(Language language) {
        colour.setValue(ForumEntry.COLOURS.getFirst());
        icon.setValue(ICONS.getFirst());
        readers.setValue(Set.of(Circle.MEMBERS));
        openers.setValue(Set.of(Circle.MEMBERS));
        standard.setValue(Level.NORMAL);
        texts.stream()
                .filter(one -> one.language() == language)
                .forEach(one -> one.name().addValueChangeListener(change -> {
                    if (slug.isEmpty() || slug.getValue().equals(PlainText.slug(change.getOldValue(), "forum"))) {
                        slug.setValue(PlainText.slug(change.getValue(), "forum"));
                    }
                }));
    }

    void show(RunForum forum) {
        var entry = forum.entry();
        texts.forEach(one -> {
            var text = entry.texts().getOrDefault(one.language(), new ForumEntry.Text("", ""));
            one.name().setValue(text.name());
            one.purpose().setValue(text.purpose());
        });
        colour.setValue(entry.colour());
        icon.setValue(ForumRow.glyph(entry.icon()));
        readers.setValue(entry.readers());
        openers.setValue(entry.openers());
        moderators.setValue(new LinkedHashSet<>(forum.moderators()));
        standard.setValue(entry.standard());
        slug.setValue(entry.slug());
        slug.setReadOnly(true);
    }

    ForumEntry typed() {
        return new ForumEntry(
                slug.getValue().strip(),
                colour.getValue(),
                icon.getValue().symbol(),
                readers.getValue(),
                openers.getValue(),
                moderators.getValue().stream().map(PersonCard::id).collect(Collectors.toSet()),
                standard.getValue(),
                texts.stream()
                        .collect(Collectors.toMap(
                                Texts::language,
                                one -> new ForumEntry.Text(
                                        one.name().getValue(), one.purpose().getValue()))));
    }

    void accept() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, and brings the first of them before the eyes. */
    void refuse(InvalidInput refused) {
        Problems.show(fields(), refused);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        texts.forEach(one -> {
            fields.put("name." + one.language().code(), one.name());
            fields.put("purpose." + one.language().code(), one.purpose());
        });
        fields.put("slug", slug);
        fields.put("colour", colour);
        fields.put("readers", readers);
        fields.put("openers", openers);
        fields.put("moderators", moderators);
        return fields;
    }

    /** How it is named in one language. */
    private record Texts(Language language, TextField name, TextArea purpose) {}
}
