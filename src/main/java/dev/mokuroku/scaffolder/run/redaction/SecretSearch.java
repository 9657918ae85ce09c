package dev.mokuroku.scaffolder.run.redaction;

import java.util.Collection;

/// Finds secrets in texts, in any of their forms. Safe for several threads.
final class SecretSearch {
    private final TextSearch texts;
    private final TextSearch letters;

    SecretSearch(Collection<String> secrets) {
        SecretForms forms = new SecretForms();
        secrets.forEach(forms::add);
        this.texts = new TextSearch(forms.texts());
        this.letters = new TextSearch(forms.letters());
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /// Hides all that is found.
    ///
    /// @return false if the search was given up
    boolean find(String text, HiddenRanges hidden) {
        return texts.find(text, hidden)
                && (letters.isEmpty() || (findLetters(text, false, hidden) && findBetweenEscapes(text, hidden)));
    }

    private boolean findBetweenEscapes(String text, HiddenRanges hidden) {
        return text.indexOf('\\') < 0 || findLetters(text, true, hidden);
    }

    private boolean findLetters(String text, boolean skipsEscapes, HiddenRanges hidden) {
        FoldedText folded = new FoldedText(text, skipsEscapes);
        HiddenRanges found = new HiddenRanges();
        boolean isDone = letters.find(folded.letters(), found);
        folded.hide(found, hidden);
        return isDone;
    }
}
