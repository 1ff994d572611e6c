package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.Question;

/**
 * A question with the field to answer it in.
 *
 * @param component all that is shown of it
 * @param validation where problems are said
 * @param read what is answered; null for nothing
 */
record AnswerField(Question question, Component component, HasValidation validation, Supplier<@Nullable Answer> read) {}
