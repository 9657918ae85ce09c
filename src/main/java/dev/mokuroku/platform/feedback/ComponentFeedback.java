package dev.mokuroku.platform.feedback;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The feedback on the platform components that the caller of the current request may see.
@ApplicationScoped
public class ComponentFeedback {
    public static final int MAX_RATING = 5;
    private static final int MAX_TEXT_LENGTH = 5_000;
    private static final String KIND = PlatformComponentKind.KIND.toLowerCase(Locale.ROOT);

    private final FeedbackTable table;
    private final FeedbackWriter writer;
    private final CatalogIndex index;
    private final LiveIndex live;
    private final CurrentCaller caller;
    private final Guest guest;
    private final Authorization authorization;

    ComponentFeedback(
            FeedbackTable table,
            FeedbackWriter writer,
            CatalogIndex index,
            LiveIndex live,
            CurrentCaller caller,
            Guest guest,
            Authorization authorization) {
        this.table = table;
        this.writer = writer;
        this.index = index;
        this.live = live;
        this.caller = caller;
        this.guest = guest;
        this.authorization = authorization;
    }

    /// Gives the caller's feedback, or replaces it.
    ///
    /// @param component a ref as the caller wrote it
    /// @param comment blank is as good as null
    /// @throws CatalogException `NOT_FOUND` if there is no such platform component, `FORBIDDEN` for guests and for
    ///     services
    public Feedback give(String component, int rating, @Nullable String comment) {
        EntityRef ref = visible(component).ref();
        EntityRef author = author();
        if (rating < 1 || rating > MAX_RATING) {
            throw CatalogException.invalidField("rating", "must be from 1 to 5 but is " + rating);
        }
        writer.give(ref, author, rating, text("comment", comment));
        live.catchUp();
        return find(ref, author).orElseThrow();
    }

    /// Removes the caller's feedback.
    ///
    /// @return false if the caller has given none
    public boolean withdraw(String component) {
        boolean withdrawn = writer.withdraw(visible(component).ref(), author());
        live.catchUp();
        return withdrawn;
    }

    /// Answers the feedback of a person, or replaces the answer.
    ///
    /// @param answer blank or null removes the answer
    /// @throws CatalogException `NOT_FOUND` if there is no such feedback, `FORBIDDEN` for callers who are no owners
    public Feedback answer(String component, String author, @Nullable String answer) {
        authorization.check(Permission.PLATFORM_FEEDBACK_ANSWER, refOf("component", component, KIND));
        EntityRef ref = visible(component).ref();
        EntityRef person = refOf("author", author, "user");
        if (!writer.answer(ref, person, text("answer", answer), caller.get().getName())) {
            throw new CatalogException(
                    ErrorCode.NOT_FOUND, "author", "There is no feedback of %s on %s".formatted(person, ref));
        }
        live.catchUp();
        return find(ref, person).orElseThrow();
    }

    /// The platform component, if the caller may see it.
    public IndexedEntity visible(String component) {
        EntityRef ref = refOf("component", component, KIND);
        return index.byRef(ref)
                .filter(entity -> ref.kind().equals(KIND))
                .orElseThrow(() -> new CatalogException(
                        ErrorCode.NOT_FOUND, "component", "There is no platform component " + ref));
    }

    /// The caller's own feedback.
    ///
    /// @throws CatalogException as of [#give]
    @Transactional
    public Optional<Feedback> own(String component) {
        return table.find(visible(component).ref(), author());
    }

    /// @param component one that the caller may see
    @Transactional
    public Optional<Feedback> find(EntityRef component, EntityRef author) {
        return table.find(component, author);
    }

    /// @param component one that the caller may see
    /// @param openOnly only comments that wait for an answer
    @Transactional
    public FeedbackPage page(EntityRef component, boolean openOnly, FeedbackPage.@Nullable Key after, int size) {
        List<Feedback> found = table.page(component, openOnly, after, size + 1);
        return new FeedbackPage(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }

    /// Components without feedback are missing.
    ///
    /// @param components that the caller may see
    @Transactional
    public Map<EntityRef, FeedbackSummary> summaries(Collection<EntityRef> components) {
        return table.summaries(components);
    }

    /// The platform components with feedback that the caller may see.
    @Transactional
    public Collection<IndexedEntity> rated() {
        return index.byRefs(table.components()).values();
    }

    private EntityRef author() {
        EntityRef user = caller.user().ref();
        if (guest.user().filter(user::equals).isPresent()) {
            throw new CatalogException(ErrorCode.FORBIDDEN, "Guests cannot give feedback: sign in first");
        }
        return user;
    }

    private static @Nullable String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String checked = StorableText.check(field, text.strip());
        if (checked.length() > MAX_TEXT_LENGTH) {
            throw CatalogException.invalidField(
                    field, "must have at most %,d characters but has %,d".formatted(MAX_TEXT_LENGTH, checked.length()));
        }
        return checked;
    }

    private static EntityRef refOf(String field, String text, String kind) {
        try {
            return EntityRef.parse(StorableText.check(field, text), kind, EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidField(
                    field, "must be the reference of an entity, such as %s:default/name".formatted(kind));
        }
    }
}
