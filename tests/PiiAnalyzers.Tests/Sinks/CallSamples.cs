using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Tests.Sinks;

/// <summary>One call of an API of a row, with a classified value for one of its parameters: made up from the symbol.</summary>
/// <param name="Row">The row's name.</param>
/// <param name="Parameter">The parameter that gets the value.</param>
/// <param name="Call">A method with the call, and the attributes and parameters it takes; <c>VALUE</c> stands for the value.</param>
internal sealed record CallSample(string Row, string Parameter, string Call);

/// <summary>Writes calls of the APIs that a row names.</summary>
internal static class CallSamples
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static IEnumerable<CallSample> Of(string name, SinkRow row, INamedTypeSymbol type, Compilation compilation)
    {
        var isPublic = type.GetMembers(row.Member).Any(static member => member.DeclaredAccessibility == Accessibility.Public);
        foreach (var member in type.GetMembers(row.Member))
        {
            if (!(isPublic ? member.DeclaredAccessibility == Accessibility.Public : IsProtected(member)) || (row.Unless is { } excluded && Parameters(member).Any(parameter => parameter.Name == excluded)))
            {
                continue;
            }

            if (row.Writer is { } writers && !Parameters(member).Any(parameter => NameList.Contains(writers, parameter.Name)))
            {
                continue;
            }

            foreach (var parameter in Parameters(member).Where(parameter => NameList.Contains(row.Parameters, parameter.Name)))
            {
                if (Write(row, type, member, parameter, compilation) is { } call)
                {
                    yield return new(name, parameter.Name, call);
                }
            }

            if (NameList.Contains(row.Parameters, SinkRow.This) && !member.IsStatic)
            {
                var arguments = Parameters(member).Select(parameter => ConditionSamples.Argument(row, parameter) ?? $"default({Display(parameter.Type)})!");
                yield return new(name, SinkRow.This, $"([Pii] {Display(type)} secret{ConditionSamples.Declared}) {{ VALUE.{member.Name}({string.Join(", ", arguments)}); }}");
            }
        }
    }

    private static bool IsProtected(ISymbol member) => member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol { SetMethod: { } setter } => setter.Parameters,
        _ => [],
    };

    private static string? Write(SinkRow row, INamedTypeSymbol type, ISymbol member, IParameterSymbol tested, Compilation compilation)
    {
        var constructed = type.IsGenericType ? type.Construct([.. type.TypeParameters.Select(parameter => Argument(parameter, compilation))]) : type;
        var actual = constructed.GetMembers(member.Name).Single(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition));
        if (actual is IMethodSymbol { IsGenericMethod: true } generic)
        {
            actual = generic.Construct([.. generic.TypeParameters.Select(parameter => Argument(parameter, compilation))]);
        }

        var parameters = Parameters(actual);
        if (parameters.Any(static parameter => parameter.Type.TypeKind is TypeKind.Pointer))
        {
            return null;
        }

        var secret = parameters[tested.Ordinal];
        var made = (secret.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
        var secretType = made is null ? Display(secret.Type) : Display(made.ReturnType);
        var value = made is null ? "VALUE" : $"({string.Join(", ", Enumerable.Range(0, made.Parameters.Length).Select(static index => "x" + index))}) => VALUE";
        var arguments = parameters.Select(parameter => parameter.Ordinal == tested.Ordinal ? Passed(parameter, value) : Other(parameter, row, tested)).ToArray();
        var text = new StringBuilder();
        var receiver = ReceiverOf(row, constructed, actual, compilation, out var declared);
        text.Append(CultureInfo.InvariantCulture, $"([Pii] {secretType} secret{declared}{ConditionSamples.Declared}) {{ {ConditionSamples.Before(row)}");
        switch (actual)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor }:
                text.Append(CultureInfo.InvariantCulture, $"_ = new {Display(constructed)}({string.Join(", ", arguments)});");
                break;
            case IMethodSymbol { MethodKind: MethodKind.Conversion }:
                text.Append(CultureInfo.InvariantCulture, $"{Display(constructed)} made = {arguments[0]};");
                break;
            case IMethodSymbol { IsExtensionMethod: true } extension when row.Receivers is not null:
                text.Append(CultureInfo.InvariantCulture, $"{receiver}.{extension.Name}({string.Join(", ", arguments[1..])});");
                break;
            case IMethodSymbol method:
                text.Append(CultureInfo.InvariantCulture, $"{receiver}.{method.Name}{TypeArguments(method)}({string.Join(", ", arguments)});");
                break;
            case IPropertySymbol { IsIndexer: true }:
                text.Append(CultureInfo.InvariantCulture, $"{receiver}[{string.Join(", ", arguments[..^1])}] = {arguments[^1]};");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{receiver}.{actual.Name} = {arguments[^1]};");
                break;
        }

        return text.Append(" }").ToString();
    }

    private static string ReceiverOf(SinkRow row, INamedTypeSymbol type, ISymbol member, Compilation compilation, out string declared)
    {
        declared = "";
        if (!member.IsStatic && ConditionSamples.Receiver(row, type) is { } writer)
        {
            return writer;
        }

        if (row.Receivers is { } receivers)
        {
            var path = NameList.Split(receivers).First();
            if (path.EndsWith(SinkRow.Any, StringComparison.Ordinal))
            {
                var any = compilation.GetTypesByMetadataName(path[..^SinkRow.Any.Length]).First(static candidate => candidate.DeclaredAccessibility == Accessibility.Public);
                declared = $", {Display(any)} receiver";
                return "receiver";
            }

            var dot = path.LastIndexOf('.');
            var owner = compilation.GetTypesByMetadataName(path[..dot]).First(static candidate => candidate.DeclaredAccessibility == Accessibility.Public);
            var isStatic = owner.GetMembers(path[(dot + 1)..])[0].IsStatic;
            declared = isStatic ? "" : $", {Display(owner)} owner";
            return isStatic ? $"{Display(owner)}.{path[(dot + 1)..]}" : $"owner.{path[(dot + 1)..]}";
        }

        if (member.IsStatic)
        {
            return Display(type);
        }

        if (IsProtected(member))
        {
            return "this";
        }

        declared = $", {Display(type)} receiver";
        return "receiver";
    }

    private static string Passed(IParameterSymbol parameter, string value) => parameter.RefKind switch
    {
        RefKind.Ref => "ref " + value,
        RefKind.Out => "out _",
        _ => value,
    };

    private static string Other(IParameterSymbol parameter, SinkRow row, IParameterSymbol tested)
    {
        // A template with a hole for each value that may follow.
        if (parameter.Name == row.Template && parameter.Ordinal < tested.Ordinal)
        {
            return "\"{0} {1} {2} {3} {4} {5} {6} {7} {8}\"";
        }

        if (ConditionSamples.Argument(row, parameter) is { } given)
        {
            return given;
        }

        return parameter.RefKind switch
        {
            RefKind.Out => "out _",
            RefKind.Ref => "ref System.Runtime.CompilerServices.Unsafe.NullRef<" + Display(parameter.Type) + ">()",

            // With a flag that is not set, nothing is walked; with a null for a sequence before it, values after it are still given.
            _ => $"default({Display(parameter.Type)})!",
        };
    }

    private static string TypeArguments(IMethodSymbol method) => method.IsGenericMethod ? "<" + string.Join(", ", method.TypeArguments.Select(Display)) + ">" : "";

    private static string Display(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>Text where that is allowed, else a number; bytes are what is written to buffers.</summary>
    private static ITypeSymbol Argument(ITypeParameterSymbol parameter, Compilation compilation)
        => (parameter.ContainingType?.Name ?? parameter.DeclaringMethod!.ContainingType.Name, parameter.Name) switch
        {
            ("BuffersExtensions", _) => compilation.GetSpecialType(SpecialType.System_Byte),
            ("LogFactory", _) => compilation.GetTypeByMetadataName("OwnLogger")!,
            ("CollectionExtensions", "TValue") => compilation.GetTypeByMetadataName("Microsoft.Extensions.Primitives.StringValues")!,
            (_, "TProperties") => compilation.GetTypeByMetadataName("RabbitMQ.Client.BasicProperties")!,
            _ => TextOrNumber(parameter, compilation),
        };

    private static ITypeSymbol TextOrNumber(ITypeParameterSymbol parameter, Compilation compilation)
        => parameter.HasValueTypeConstraint || parameter.ConstraintTypes.Any(static constraint => constraint.ContainingNamespace.Name == "Numerics")
            ? compilation.GetSpecialType(SpecialType.System_Int32)
            : parameter.ConstraintTypes is [INamedTypeSymbol { IsGenericType: false } only] ? only : compilation.GetSpecialType(SpecialType.System_String);
}
