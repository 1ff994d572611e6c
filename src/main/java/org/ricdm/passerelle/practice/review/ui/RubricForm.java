package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.practice.review.ReviewEntry;
import org.ricdm.passerelle.practice.review.RubricItem;
import org.ricdm.passerelle.practice.review.Verdict;

/** The rubric with a comment to each item, what the reviewer recommends, and the letter to the authors. */
class RubricForm extends Div {

    private final Map<RubricItem, RadioButtonGroup<Integer>> scores = new EnumMap<>(RubricItem.class);
    private final Map<RubricItem, TextArea> comments = new EnumMap<>(RubricItem.class);
    private final RadioButtonGroup<Verdict> verdict =
            new RadioButtonGroup<>(getTranslation("peerreview.verdict.yours"));
    private final TextArea letter = area(getTranslation("peerreview.letter"), ReviewEntry.MAX_LETTER, 6);
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    RubricForm(ReviewEntry typed) {
        addClassName("form-fields");
        for (var item : RubricItem.values()) {
            var group = new RadioButtonGroup<Integer>(getTranslation(item.wordKey()));
            group.setItems(RubricItem.CHOICES);
            group.setItemLabelGenerator(score -> score + " · " + getTranslation(RubricItem.scoreKey(score)));
            group.setHelperText(getTranslation(item.wordKey() + ".help"));
            group.setManualValidation(true);
            group.setValue(typed.scores().get(item));
            var comment = area(
                    getTranslation("peerreview.comment", getTranslation(item.wordKey())), ReviewEntry.MAX_COMMENT, 2);
            comment.setValue(typed.comment(item));
            scores.put(item, group);
            comments.put(item, comment);
            fields.put(item.key(), group);
            fields.put(item.key() + ".comment", comment);
            add(group, comment);
        }
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        verdict.setHelperText(getTranslation("peerreview.verdict.help"));
        verdict.setManualValidation(true);
        verdict.setValue(typed.verdict());
        letter.setHelperText(getTranslation("peerreview.letter.help"));
        letter.setValue(typed.letter());
        fields.put("verdict", verdict);
        fields.put("letter", letter);
        add(verdict, letter);
    }

    private TextArea area(String label, int max, int rows) {
        var area = new TextArea(label);
        area.setMaxLength(2 * max);
        area.setManualValidation(true);
        area.setMinRows(rows);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }

    /** Does it whenever something was typed or chosen. */
    void whenChanged(SerializableRunnable work) {
        scores.values().forEach(group -> group.addValueChangeListener(change -> work.run()));
        comments.values().forEach(area -> area.addValueChangeListener(change -> work.run()));
        verdict.addValueChangeListener(change -> work.run());
        letter.addValueChangeListener(change -> work.run());
    }

    ReviewEntry typed() {
        var said = new EnumMap<RubricItem, Integer>(RubricItem.class);
        scores.forEach((item, group) -> {
            @Nullable Integer score = group.getValue();
            if (score != null) {
                said.put(item, score);
            }
        });
        var words = new EnumMap<RubricItem, String>(RubricItem.class);
        comments.forEach((item, area) -> words.put(item, area.getValue()));
        @Nullable Verdict chosen = verdict.getValue();
        return new ReviewEntry(said, words, chosen, letter.getValue());
    }

    void accept() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, and brings the first before the eyes. */
    void refuse(InvalidInput refused) {
        accept();
        Problems.show(fields, refused);
    }

    Map<String, HasValidation> fields() {
        return fields;
    }
}
