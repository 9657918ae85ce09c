package dev.mokuroku.security.permission;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.graphql.api.Subscription;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

/// Reads the permission of each REST method and of each root field of GraphQL from the annotations of classes.
record PermissionRule(JavaClasses classes) {
    private static final List<Class<? extends Annotation>> HTTP =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class, HEAD.class, OPTIONS.class);

    /// What a caller can ask for.
    ///
    /// @param operation `GET`, or `query`
    /// @param address `/api/catalog/entities`, or `entities`
    /// @param permission empty for a public endpoint
    /// @param reason of a public endpoint
    record Entry(String operation, String address, Optional<Permission> permission, String reason) {
        boolean isGraphQL() {
            return !address.startsWith("/");
        }
    }

    /// Of the compiled classes, for tests within the application: its class loader has no files.
    static PermissionRule ofCompiled() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        try {
            return new PermissionRule(
                    new ClassFileImporter().importPath(java.nio.file.Path.of("target/classes/dev/mokuroku")));
        } finally {
            ArchConfiguration.get().reset();
        }
    }

    List<Entry> entries() {
        return methods()
                .filter(method -> violation(method).isEmpty())
                .map(PermissionRule::entry)
                .sorted(Comparator.comparing(Entry::address).thenComparing(Entry::operation))
                .toList();
    }

    List<String> violations() {
        return methods().flatMap(method -> violation(method).stream()).toList();
    }

    private Stream<JavaMethod> methods() {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !operationOf(method).isEmpty());
    }

    private static Optional<String> violation(JavaMethod method) {
        boolean graphQL = !isHttp(method);
        boolean declared = permissionOf(method).isPresent() || (!graphQL && reasonOf(method) != null);
        return declared
                ? Optional.empty()
                : Optional.of(
                        "%s has no @Requires%s".formatted(method.getFullName(), graphQL ? "" : " or @PublicEndpoint"));
    }

    private static Entry entry(JavaMethod method) {
        String address = isHttp(method) ? pathOf(method) : fieldOf(method);
        String reason = reasonOf(method);
        return new Entry(operationOf(method), address, permissionOf(method), reason == null ? "" : reason);
    }

    /// As an interceptor's binding, the annotation of the method replaces that of its class.
    private static Optional<Permission> permissionOf(JavaMethod method) {
        return find(method, Requires.class).map(Requires::value);
    }

    private static String reasonOf(JavaMethod method) {
        return find(method, PublicEndpoint.class).map(PublicEndpoint::value).orElse(null);
    }

    private static <A extends Annotation> Optional<A> find(JavaMethod method, Class<A> type) {
        return method.tryGetAnnotationOfType(type).or(() -> method.getOwner().tryGetAnnotationOfType(type));
    }

    private static boolean isHttp(JavaMethod method) {
        return HTTP.stream().anyMatch(method::isAnnotatedWith);
    }

    private static String operationOf(JavaMethod method) {
        return Stream.concat(HTTP.stream(), Stream.of(Query.class, Mutation.class, Subscription.class))
                .filter(method::isAnnotatedWith)
                .map(Class::getSimpleName)
                .map(name -> isHttp(method) ? name : name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static String pathOf(JavaMethod method) {
        String root = method.getOwner()
                .tryGetAnnotationOfType(Path.class)
                .map(Path::value)
                .orElse("");
        return root + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String fieldOf(JavaMethod method) {
        Map<String, String> names = Map.of(
                "query",
                        method.tryGetAnnotationOfType(Query.class)
                                .map(Query::value)
                                .orElse(""),
                "mutation",
                        method.tryGetAnnotationOfType(Mutation.class)
                                .map(Mutation::value)
                                .orElse(""),
                "subscription",
                        method.tryGetAnnotationOfType(Subscription.class)
                                .map(Subscription::value)
                                .orElse(""));
        String name = names.getOrDefault(operationOf(method), "");
        return name.isEmpty() ? method.getName() : name;
    }
}
