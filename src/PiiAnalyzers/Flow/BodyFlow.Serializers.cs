using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Serializers: their result, and what they leave in a stream or writer, is text of the members that they write.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue OfSerializer(IInvocationOperation invocation, Sink sink, FlowValue instance, ImmutableArray<FlowArgument> arguments, GenericCall? generic)
    {
        var options = OptionsOf(invocation.Syntax, sink, invocation.Instance, arguments);
        arguments = Redacted(options, AsDeclared(invocation.TargetMethod, sink, arguments));
        var written = FlowValue.Clean;
        var texts = ImmutableArray.CreateBuilder<FlowArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Ordinal < sink.Rows.Length && sink.Rows[argument.Ordinal] is { } row)
            {
                var text = FlowValue.Of(_context.Disclosure.Of(argument.Value, options.Apply(row.Effect), argument.Operation.Syntax)).MapTokens(AsText);
                written = written.Join(text);
                texts.Add(argument with { Value = text, Elements = default });
            }
            else
            {
                texts.Add(argument);
            }
        }

        AssignOutputs(invocation, site: null, generic);
        Fill(invocation, instance, texts.MoveToImmutable());
        return CanHoldText(invocation.Type) && !written.IsClean ? written : _context.OfType(invocation.Type, invocation.Syntax);
    }

    /// <summary>What the options of a call keep out: those among its arguments, and those of the serializer that it is made on.</summary>
    private SerializerOptions OptionsOf(SyntaxNode call, Sink sink, IOperation? instance, ImmutableArray<FlowArgument> arguments)
    {
        if (_context.Options.TryGetValue(call, out var known))
        {
            return known;
        }

        var sources = arguments.Where(argument => argument.Ordinal >= sink.Rows.Length || sink.Rows[argument.Ordinal] is null).Select(static argument => argument.Operation);
        return _context.Options.GetOrAdd(call, SerializerOptions.Of(instance is null ? sources : sources.Append(instance), sink.Library == Sinks.Libraries.SystemTextJsonSinks.Responses, _context, _cancellationToken));
    }

    /// <summary>The arguments of a serializer; with options that redact, objects among them are written masked, which bare values are not.</summary>
    private static ImmutableArray<FlowArgument> Redacted(SerializerOptions options, ImmutableArray<FlowArgument> arguments)
        => options.IsRedacting ? [.. arguments.Select(static argument => argument with { Value = argument.Value.Closed() with { Shapes = [] } })]
            : arguments.Any(argument => options.Converts(argument.Operation.Type)) ? [.. arguments.Select(argument => options.Converts(argument.Operation.Type) ? argument with { Value = FlowValue.Clean } : argument)]
            : arguments;

    /// <summary>
    /// System.Text.Json writes an object by the type that it is told, not by its own, unless that type lists those derived from it:
    /// <c>Serialize&lt;IShown&gt;(value)</c> writes the members of the interface.
    /// </summary>
    private ImmutableArray<FlowArgument> AsDeclared(ISymbol member, Sink sink, ImmutableArray<FlowArgument> arguments)
    {
        if (sink.Library.Serializer != SerializerProfiles.SystemTextJson || member is not IMethodSymbol { IsGenericMethod: true } method)
        {
            return arguments;
        }

        return
        [
            .. arguments.Select(argument => argument.Ordinal < method.Parameters.Length
                && method.OriginalDefinition.Parameters[argument.Ordinal].Type is ITypeParameterSymbol parameter
                && method.TypeArguments[parameter.Ordinal] is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Interface or TypeKind.Class, IsAnonymousType: false } declared
                && !IsPolymorphic(declared)
                    ? argument with { Value = argument.Value with { Shapes = [.. argument.Value.Shapes.Select(shape => SeenAs(declared, shape, argument.Operation.Syntax))] } }
                    : argument),
        ];
    }

    private static bool IsPolymorphic(INamedTypeSymbol type)
        => type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "JsonDerivedTypeAttribute" or "JsonPolymorphicAttribute" or "JsonConverterAttribute" });

    /// <summary>An object of a derived type, with those members alone that a base or interface of it has.</summary>
    private FlowShape SeenAs(INamedTypeSymbol declared, FlowShape shape, SyntaxNode place)
    {
        if (shape.Type is not INamedTypeSymbol actual || SymbolEqualityComparer.Default.Equals(actual.OriginalDefinition, declared.OriginalDefinition) || TypeShapes.ElementType(declared) is not null)
        {
            return shape;
        }

        var seen = new FlowShape(declared);
        if (declared.TypeKind == TypeKind.Class)
        {
            foreach (var pair in shape.Members)
            {
                seen = TypeFit.DerivesFromDefinition(declared, pair.Key.ContainingType) ? seen.WithMember(pair.Key, pair.Value) : seen;
            }

            return TypeFit.DerivesFromDefinition(actual, declared.OriginalDefinition) ? seen : shape;
        }

        foreach (var contract in declared.AllInterfaces.Insert(0, declared))
        {
            foreach (var member in contract.GetMembers())
            {
                if (member is IPropertySymbol && actual.FindImplementationForInterfaceMember(member) is { } own)
                {
                    seen = FlowGenerics.MemberValue(shape, own) is { } written ? seen.WithMember(member, written)
                        : _context.Classifier.Of(own) is { } data ? seen.WithMember(member, FlowValue.Of(PersonalToken.Read(data, place)))
                        : seen;
                }
            }
        }

        return actual.AllInterfaces.Contains(declared, SymbolEqualityComparer.Default) ? seen : shape;
    }

    /// <summary>Of an object that was written as text, the members are the text's own.</summary>
    private static PersonalToken AsText(PersonalToken token)
        => token.IsOpen ? token.Compose() : token with { Facts = (token.Facts & ~(FlowFacts.InsideObject | FlowFacts.ThroughToString)) | FlowFacts.Composed, Carrier = null };
}
