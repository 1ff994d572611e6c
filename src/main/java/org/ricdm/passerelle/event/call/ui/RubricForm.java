package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.call.ReviewEntry;
import org.ricdm.passerelle.event.call.RubricItem;

/** The rubric with the two comments of a review. */
class RubricForm extends Div {

    private final Map<RubricItem, RadioButtonGroup<Integer>> scores = new EnumMap<>(RubricItem.class);
    private final TextArea inner = comment("call.innerComment");
    private final TextArea author = comment("call.authorComment");

    RubricForm() {
        addClassName("form-fields");
        for (var item : RubricItem.values()) {
            var group = new RadioButtonGroup<Integer>(getTranslation(item.wordKey()));
            group.setItems(RubricItem.CHOICES);
            group.setItemLabelGenerator(score -> score + " · " + getTranslation(RubricItem.scoreKey(score)));
            group.setHelperText(getTranslation(item.wordKey() + ".help"));
            group.setManualValidation(true);
            scores.put(item, group);
            add(group);
        }
        add(inner, author);
    }

    private TextArea comment(String key) {
        var area = new TextArea(getTranslation(key));
        area.setHelperText(getTranslation(key + ".help"));
        area.setMaxLength(ReviewEntry.MAX_COMMENT);
        area.setManualValidation(true);
        area.setMinRows(3);
        area.setWidthFull();
        return area;
    }

    /** One that shows what was said, to be corrected. */
    RubricForm showing(ReviewEntry said) {
        scores.forEach((item, group) -> group.setValue(said.scores().get(item)));
        inner.setValue(said.innerComment());
        author.setValue(said.authorComment());
        return this;
    }

    ReviewEntry typed() {
        var said = new EnumMap<RubricItem, Integer>(RubricItem.class);
        scores.forEach((item, group) -> {
            @Nullable Integer score = group.getValue();
            if (score != null) {
                said.put(item, score);
            }
        });
        return new ReviewEntry(said, inner.getValue(), author.getValue());
    }

    /** Says beside each field what is wrong with it, and brings the first before the eyes. */
    void refuse(InvalidInput refused) {
        var fields = fields();
        fields.values().forEach(field -> field.setInvalid(false));
        Problems.show(fields, refused);
        Problems.besideNone(fields, refused, this);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        scores.forEach((item, group) -> fields.put(item.name(), group));
        fields.put("innerComment", inner);
        fields.put("authorComment", author);
        return fields;
    }
}
