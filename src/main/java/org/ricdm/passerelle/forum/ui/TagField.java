package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.TopicTags;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;

/** Where the tags of a topic are chosen: found by name in any language or by synonym, or written anew. */
class TagField extends MultiSelectComboBox<Tag> {

    private static final String DRAFT = "tag ";

    TagField(Tags tags) {
        setLabel(getTranslation("tag.field"));
        setHelperText(getTranslation("tag.field.help", TopicTags.AT_MOST));
        setItemLabelGenerator(Tag::label);
        setItems(query -> tags.complete(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset()));
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> write(event.getDetail(), tags));
        addValueChangeListener(change -> {
            setInvalid(false);
            if (change.getValue().size() > TopicTags.AT_MOST) {
                show(new InvalidInput.Problem("tags", "tag.error.tooMany", List.of(TopicTags.AT_MOST)));
            }
        });
        setWidthFull();
    }

    /** What was typed and not chosen: the tag of just that name, if there is one, else a new one to be. */
    private void write(String typed, Tags tags) {
        var known = tags.complete(typed, 1).stream()
                .filter(tag -> tag.label().equalsIgnoreCase(typed.strip()))
                .findFirst();
        var chosen = new LinkedHashSet<>(getValue());
        chosen.add(known.orElseGet(() -> new Tag(typed.strip(), typed.strip())));
        setValue(chosen);
    }

    /** What is chosen, as the text that is kept with a draft: a line for each tag, {@code tag} in front. */
    String draft() {
        return getValue().stream()
                .map(tag -> DRAFT + tag.key() + "\t" + tag.label())
                .collect(Collectors.joining("\n"));
    }

    /** Chooses what was kept by {@link #draft}, and returns what else is in the text. */
    String restore(String draft) {
        setValue(draft.lines()
                .filter(line -> line.startsWith(DRAFT) && line.contains("\t"))
                .map(line -> line.substring(DRAFT.length()).split("\t", 2))
                .map(parts -> new Tag(parts[0], parts[1]))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return draft.lines().filter(line -> !line.startsWith(DRAFT)).collect(Collectors.joining("\n"));
    }

    /** Keys, or names of those that are new. */
    List<String> typed() {
        return new ArrayList<>(getValue().stream().map(Tag::key).toList());
    }

    void show(InvalidInput.Problem problem) {
        Problems.beside(this, problem);
        focus();
    }
}
