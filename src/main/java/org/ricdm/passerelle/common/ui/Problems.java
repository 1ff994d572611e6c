package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;

/** Says what cannot be accepted of what was typed, in the language of the screen. */
public final class Problems {

    private Problems() {}

    /** The sentence for it. */
    public static String words(InvalidInput.Problem problem) {
        return UI.getCurrent()
                .getTranslation(problem.messageKey(), problem.arguments().toArray());
    }

    /** Says it beside the field. */
    public static void beside(HasValidation field, InvalidInput.Problem problem) {
        field.setErrorMessage(words(problem));
        field.setInvalid(true);
    }

    /** Says each problem beside the field of its name; what has no field here is left to the caller. */
    public static void beside(Map<String, HasValidation> fields, InvalidInput refused) {
        for (var problem : refused.problems()) {
            var field = fields.get(problem.field());
            if (field != null) {
                beside(field, problem);
            }
        }
    }

    /** As {@link #beside(Map, InvalidInput)}, and brings the first of these fields before the eyes. */
    public static void show(Map<String, HasValidation> fields, InvalidInput refused) {
        beside(fields, refused);
        refused.problems().stream()
                .map(problem -> fields.get(problem.field()))
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /** Says in that place, each for itself, what belongs to none of the fields. */
    public static void besideNone(Map<String, HasValidation> fields, InvalidInput refused, HasComponents place) {
        refused.problems().stream()
                .filter(problem -> !fields.containsKey(problem.field()))
                .forEach(problem -> place.add(Banner.error(words(problem))));
    }
}
