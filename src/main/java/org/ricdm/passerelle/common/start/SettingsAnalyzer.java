package org.ricdm.passerelle.common.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which settings keep the portal from starting. */
class SettingsAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsRefused cause) {
        return new FailureAnalysis(
                String.join("\n", cause.sentences()),
                "Set the variables and start again. The README explains every setting.",
                cause);
    }
}
