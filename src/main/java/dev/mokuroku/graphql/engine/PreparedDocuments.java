package dev.mokuroku.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.graphql.limit.CostPlanner;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.graphql.limit.QueryShape;
import dev.mokuroku.graphql.limit.QueryText;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Parses and validates each document once. Caches valid documents up to a number of characters.
public final class PreparedDocuments {
    /// Parser rules for one level of a query.
    private static final int RULES_PER_LEVEL = 10;

    private final GraphQLSchema schema;
    private final GraphQLConfig limits;
    private final ParserOptions options;
    private final Cache<String, PreparedDocument> cache;

    public PreparedDocuments(GraphQLSchema schema, GraphQLConfig limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .readerTrackData(false)
                .maxTokens(limits.maxTokens())
                .maxCharacters(Math.toIntExact(limits.maxQuerySize().asLongValue()))
                .maxRuleDepth(Math.max(200, limits.maxDepth() * RULES_PER_LEVEL))
                .build();
        this.cache = Caffeine.newBuilder()
                .maximumWeight(limits.documentCache().asLongValue())
                .weigher((String text, PreparedDocument ignored) -> text.length())
                .build();
    }

    public long size() {
        return cache.estimatedSize();
    }

    /// @throws QueryRefusal when the document exceeds a limit
    public PreparedDocument of(String query) {
        PreparedDocument cached = cache.getIfPresent(query);
        if (cached != null) {
            return cached;
        }
        QueryText.check(query, limits);
        PreparedDocument prepared = prepare(query);
        if (prepared.errors().isEmpty()) {
            cache.put(query, prepared);
        }
        return prepared;
    }

    private PreparedDocument prepare(String query) {
        try {
            Document document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(options)
                            .locale(Locale.ENGLISH)
                            .build());
            QueryShape.check(document, limits);
            List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
            return errors.isEmpty()
                    ? new PreparedDocument(new PreparsedDocumentEntry(document), operationsOf(document))
                    : new PreparedDocument(new PreparsedDocumentEntry(document, errors), Map.of());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw new QueryRefusal(
                    Reason.DEPTH, "The query is too deep; at most %d levels are allowed".formatted(limits.maxDepth()));
        } catch (ParseCancelledException | ParseCancelledTooManyCharsException tooLong) {
            throw new QueryRefusal(
                    Reason.TOKENS,
                    "The query is too long; at most %d tokens are allowed".formatted(limits.maxTokens()));
        } catch (InvalidSyntaxException broken) {
            return new PreparedDocument(new PreparsedDocumentEntry(broken.toInvalidSyntaxError()), Map.of());
        }
    }

    private Map<String, PreparedDocument.Operation> operationsOf(Document document) {
        Map<String, PreparedDocument.Operation> operations = new LinkedHashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            String name = operation.getName() == null ? "" : operation.getName();
            operations.put(
                    name,
                    new PreparedDocument.Operation(
                            operation.getOperation(), CostPlanner.plan(schema, document, operation)));
        }
        return operations;
    }
}
