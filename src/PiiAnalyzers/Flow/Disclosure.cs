using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What of a value comes to light when it is printed, walked or held.</summary>
internal sealed partial class Disclosure(FlowContext context)
{
    /// <summary>Objects put into objects, as far as they are followed.</summary>
    private const int MaxDepth = 8;

    /// <param name="value">The value.</param>
    /// <param name="effect">What is done with it.</param>
    /// <param name="place">Where that happens; stands in for the source of data known by type alone.</param>
    public ImmutableArray<PersonalToken> Of(FlowValue value, SinkEffect effect, SyntaxNode place)
    {
        var tokens = Used(value.Tokens, effect);
        if (value.Shapes.IsEmpty || effect == SinkEffect.Holds)
        {
            return tokens;
        }

        var isMadeByCalls = value.IsMadeByCalls;
        foreach (var shape in value.Shapes)
        {
            var shown = OfShape(shape, effect, place, 0);
            tokens = tokens.AddRange(isMadeByCalls && shape.IsKnownByType ? shown.RemoveAll(static token => token.Root is FlowRoot.Text) : shown);
        }

        return tokens;
    }

    /// <summary>The value as text: what <c>ToString</c>, concatenation and interpolation make of it.</summary>
    public FlowValue Text(FlowValue value, SyntaxNode place)
        => FlowValue.Of(value.Shapes.IsEmpty ? Printed(value.Tokens) : Printed(Of(value, SinkEffect.Prints, place)));

    /// <summary>What is open is used by the sink as it comes, unless it was made text before.</summary>
    private static ImmutableArray<PersonalToken> Used(ImmutableArray<PersonalToken> tokens, SinkEffect effect)
        => Change(tokens, token => token is { IsOpen: true, Use: null } ? token with { Use = token.Has(FlowFacts.Printed | FlowFacts.Composed) ? SinkEffect.Prints : effect } : token);

    private static ImmutableArray<PersonalToken> Printed(ImmutableArray<PersonalToken> tokens)
        => Change(tokens, static token => token is { IsOpen: true, Use: null or { Walk: not null } } ? token.With(FlowFacts.Printed) : token.IsOpen ? token with { Use = null, Facts = token.Facts | FlowFacts.Printed } : token);

    private static ImmutableArray<PersonalToken> Change(ImmutableArray<PersonalToken> tokens, Func<PersonalToken, PersonalToken> change)
    {
        if (!tokens.Any(static token => token.IsOpen))
        {
            return tokens;
        }

        return [.. tokens.Select(change)];
    }

    private ImmutableArray<PersonalToken> OfShape(FlowShape shape, SinkEffect effect, SyntaxNode place, int depth)
    {
        if (effect.Declared is { } declaredAs)
        {
            (shape, effect) = (SeenAs(declaredAs, shape, place), effect.Own);
        }

        if (depth > MaxDepth || effect.Walk?.Configured?.Converts(shape.Type) == true)
        {
            return [];
        }

        if ((effect != SinkEffect.Prints || TypeShapes.ElementType(shape.Type) is { SpecialType: SpecialType.System_Char })
            && TypeShapes.ElementType(shape.Type) is not null
            && (shape.Elements ?? FlowSteps.OfSequence(context, shape, place)) is { } elements)
        {
            return Inside(elements, As(effect.Inner, TypeShapes.ElementType(shape.Type)), FlowFacts.InsideObject, shape.Type, place, depth);
        }

        if (effect.Walk is not null && DataTables.Is(shape.Type))
        {
            return OfTable(shape, effect, place, depth);
        }

        var printed = effect.Walk is not null || (shape.MadeBy is null && shape.Members.IsEmpty) ? [] : OfMethods(shape, place);
        if (shape is { MadeBy: { } made, Members.IsEmpty: true } && effect.Walk is null && MetadataNames.IsOrDerivesFrom(shape.Type, WellKnown.Exception))
        {
            return printed.AddRange(OfException(shape.Type, made, effect, place));
        }

        if (shape.Members.IsEmpty && shape.FilledBy.IsEmpty)
        {
            var found = ImmutableArray.CreateBuilder<PersonalToken>();
            if (!printed.IsEmpty)
            {
                return printed;
            }

            AddShown(ShownOf(shape.Type, effect), member: null, shape.Type, effect, place, found);

            return found.ToImmutable();
        }

        var result = ImmutableArray.CreateBuilder<PersonalToken>();
        result.AddRange(printed);
        foreach (var member in MembersOf(shape, effect))
        {
            if (effect.Walk?.Configured?.Hides(member) == true)
            {
                continue;
            }

            if (FlowGenerics.MemberValue(shape, member) is { } written)
            {
                // What was put in decides: nothing, a mask or a constant that replaced the data clears an annotated member.
                if (context.Classifier.Of(member) is not { } declared)
                {
                    var facts = MetadataNames.IsOrDerivesFrom(shape.Type, WellKnown.Exception) ? FlowFacts.Composed : FactsOf(effect);
                    result.AddRange(Inside(written, As(OfMember(shape.Type, member, effect), PrintedData.MemberType(member)), facts, shape.Type, place, depth));
                }
                else if (!written.IsClean)
                {
                    result.Add(Token(declared, [member], shape.Type, effect, place));
                }
            }
            else if (context.Classifier.Of(member) is { } data)
            {
                if (!(effect.Walk is { IsDestructuring: true } && data.KeptOutOfDestructuring))
                {
                    result.Add(Token(data, [member], shape.Type, effect, place));
                }
            }
            else if (PrintedData.MemberType(member) is { } memberType)
            {
                if (!shape.FilledBy.IsEmpty)
                {
                    result.AddRange(Inside(shape.LeftIn(member, place), As(OfMember(shape.Type, member, effect), memberType), FactsOf(effect), shape.Type, place, depth));
                }

                AddShown(ShownOf(memberType, OfMember(shape.Type, member, effect)), member, shape.Type, effect, place, result);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The cells that were put into a table here, into its rows, or into a set of tables.</summary>
    private ImmutableArray<PersonalToken> OfTable(FlowShape shape, SinkEffect effect, SyntaxNode place, int depth)
    {
        var tokens = shape.Elements is { } cells ? Inside(cells, effect, FlowFacts.InsideObject, shape.Type, place, depth) : [];
        foreach (var member in shape.Members)
        {
            tokens = tokens.AddRange(Inside(member.Value, effect, FlowFacts.InsideObject, shape.Type, place, depth));
        }

        return tokens;
    }

    /// <summary>What happens to members when an object is printed: its text has theirs. A dictionary's pairs are no objects to a formatter that goes into sequences.</summary>
    private static SinkEffect OfMember(ITypeSymbol type, ISymbol member, SinkEffect effect)
    {
        if (effect.Walk is { Expands: { } expands })
        {
            return member.GetAttributes().Any(attribute => attribute.AttributeClass is { } attributeType && MetadataNames.Is(attributeType, expands)) ? effect : SinkEffect.PrintsElements;
        }

        var isPair = type is { Name: "KeyValuePair", ContainingNamespace.Name: "Generic" };
        return effect == SinkEffect.PrintsElements || (effect == SinkEffect.PrintsNested && !isPair) ? SinkEffect.Prints : effect;
    }

    /// <summary>The hand-written text of an object about which this body knows more than its type: a call of the method on it.</summary>
    private ImmutableArray<PersonalToken> OfMethods(FlowShape shape, SyntaxNode place)
    {
        var plan = context.Printing.PlanOf(shape.Type);
        var tokens = ImmutableArray.CreateBuilder<PersonalToken>();
        foreach (var method in plan.Methods)
        {
            if (method.Name == nameof(ToString) || method.MethodKind == MethodKind.PropertyGet)
            {
                // Two objects that one method prints are two texts.
                var receiver = FlowValue.Of(shape);
                var site = new CallSite(place, method, 0) { Terms = (place, method, new ValueKey(receiver)) };
                site.AddReceiver(receiver);
                tokens.Add(PersonalToken.Open(new FlowRoot.Call(site), place).With(FlowFacts.Printed | FlowFacts.InsideObject | FlowFacts.ThroughToString));
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>An exception of this compilation shows what its constructor handed to the framework's.</summary>
    private ImmutableArray<PersonalToken> OfException(ITypeSymbol type, CallSite made, SinkEffect effect, SyntaxNode place)
    {
        var tokens = ImmutableArray.CreateBuilder<PersonalToken>();
        foreach (var member in context.Printing.PlanOf(type).Members)
        {
            if (PersonalToken.Open(new FlowRoot.Call(made), place).Into(FlowStep.Constructed(member), place) is { } token)
            {
                tokens.Add(token.With(FlowFacts.Printed) with { Carrier = type });
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>What is inside an object or sequence: the same data, disclosed by what holds it.</summary>
    private ImmutableArray<PersonalToken> Inside(FlowValue value, SinkEffect effect, FlowFacts facts, ITypeSymbol carrier, SyntaxNode place, int depth)
    {
        var tokens = Used(value.Tokens, effect);
        foreach (var shape in value.Shapes)
        {
            tokens = tokens.AddRange(OfShape(shape, effect, place, depth + 1));
        }

        var builder = ImmutableArray.CreateBuilder<PersonalToken>(tokens.Length);
        foreach (var token in tokens)
        {
            builder.Add(token with { Facts = token.Facts | facts, Carrier = token.Carrier ?? carrier });
        }

        return builder.MoveToImmutable();
    }

    private IEnumerable<ISymbol> MembersOf(FlowShape shape, SinkEffect effect)
    {
        if (effect.Walk is not { } profile || shape.Type is not INamedTypeSymbol type)
        {
            return context.Printing.PlanOf(shape.Type).Members;
        }

        // Of a framework's object nothing is known but what was put into it here.
        return effect == SinkEffect.Stores && !type.IsAnonymousType && !type.IsTupleType && !TypeShapes.IsTransparent(type) && !context.Classifier.CanBeClassified(type.ContainingAssembly)
            ? shape.Members.Keys.Where(static member => member is IPropertySymbol or IFieldSymbol)
            : new WalkedData(context.Classifier, profile, context.AsksForFields).MembersOf(type);
    }

    private static PersonalToken Token(PersonalData data, ImmutableArray<ISymbol> path, ITypeSymbol carrier, SinkEffect effect, SyntaxNode place)
        => new(data, path, place, null, FactsOf(effect), [], carrier);

    private static FlowFacts FactsOf(SinkEffect effect)
        => effect.Walk is not null ? FlowFacts.InsideObject : FlowFacts.InsideObject | FlowFacts.ThroughToString;
}
