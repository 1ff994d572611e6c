package org.ricdm.passerelle.event.form;

import org.ricdm.passerelle.event.form.QuestionEntry.Condition;

/**
 * An answer that people may have chosen.
 *
 * @param question short name of the question
 * @param option its label for the reader; empty where one says yes or no
 * @param sensitive whether the answers to the question are
 */
public record AnswerChoice(Condition condition, String question, String option, boolean sensitive) {}
