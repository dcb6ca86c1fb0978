using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Taking values apart: deconstruction, tuples, patterns, tests for a type.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var value = Value(assignment.Value);
        var target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        if (target is ITupleOperation tuple)
        {
            if (DeconstructOf(assignment.Value.Type, tuple.Elements.Length) is { } method)
            {
                var parts = OfDeconstruct(method, value, assignment.Syntax);
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    Assign(tuple.Elements[i], parts(i, tuple.Elements[i].Type));
                }
            }
            else
            {
                AssignTuple(tuple, value);
            }
        }

        return value;
    }

    /// <summary>The hand-written method of this compilation that takes an object apart, if its type has one.</summary>
    private IMethodSymbol? DeconstructOf(ITypeSymbol? type, int count)
    {
        for (; type is not null && IsSource(type.ContainingAssembly); type = type.BaseType)
        {
            foreach (var member in type.GetMembers("Deconstruct"))
            {
                if (member is IMethodSymbol { IsStatic: false, IsImplicitlyDeclared: false } method && method.Parameters.Length == count)
                {
                    return method;
                }
            }
        }

        return null;
    }

    private Func<int, ITypeSymbol?, FlowValue> OfDeconstruct(IMethodSymbol method, FlowValue value, SyntaxNode place)
    {
        var site = Site(place, method, value, FlowValue.Clean, [], isVirtual: false);
        return (index, type) => Declared(method.Parameters[index], place)
            ?? _context.OfType(type, place).Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), place).Into(FlowStep.Output(index), place)!));
    }

    private void AssignTuple(ITupleOperation target, FlowValue value)
    {
        for (var i = 0; i < target.Elements.Length; i++)
        {
            var element = target.Elements[i];
            Assign(element, Part(value, i, element.Type, element.Syntax));
        }
    }

    /// <summary>The part of a tuple, or of a record by its position, that deconstruction and positional patterns take.</summary>
    private FlowValue Part(FlowValue value, int position, ITypeSymbol? type, SyntaxNode place, ITypeSymbol? matched = null)
    {
        var taken = value.Shapes.Select(shape => PositionalMember(shape.Type, position)).FirstOrDefault(static member => member is not null)
            ?? (matched is null ? null : PositionalMember(matched, position));
        var result = taken is null
            ? FlowSteps.Into(value, FlowStep.Element, place, openOnly: false)
            : FlowSteps.Into(value, FlowStep.Content(taken), place, openOnly: false);
        foreach (var shape in value.Shapes)
        {
            // A value of a base type that has matched a derived one has the derived one's parts.
            if ((PositionalMember(shape.Type, position) ?? (matched is null ? null : PositionalMember(matched, position))) is { } member)
            {
                var part = Written(FlowValue.Of(shape), member) ?? Declared(member, place) ?? _context.OfType(PrintedData.MemberType(member), place);
                result = result.Join(part.MovedTo(place));
            }
        }

        return result.IsClean ? _context.OfType(type, place) : result;
    }

    private static ISymbol? PositionalMember(ITypeSymbol type, int position)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.IsTupleType)
        {
            return position < named.TupleElements.Length ? named.TupleElements[position] : null;
        }

        if (named is { MetadataName: "KeyValuePair`2" })
        {
            return named.GetMembers(position == 0 ? "Key" : "Value").FirstOrDefault();
        }

        foreach (var member in named.GetMembers("Deconstruct"))
        {
            if (member is IMethodSymbol { IsStatic: false } method && position < method.Parameters.Length)
            {
                var name = method.Parameters[position].Name;
                return named.GetMembers().FirstOrDefault(candidate
                    => candidate is IPropertySymbol or IFieldSymbol && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
            }
        }

        return null;
    }

    private FlowValue MatchPattern(IIsPatternOperation match)
    {
        Bind(match.Pattern, Value(match.Value));
        return FlowValue.Clean;
    }

    private void Bind(IPatternOperation pattern, FlowValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                _state = _state.With(symbol, OrOfType(value, pattern.NarrowedType, pattern.Syntax));
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    _state = _state.With(whole, OrOfType(value, pattern.NarrowedType, pattern.Syntax));
                }

                var parts = recursive.DeconstructSymbol is IMethodSymbol { IsStatic: false, IsImplicitlyDeclared: false } taker && IsSource(taker.ContainingAssembly)
                    ? OfDeconstruct(taker, OrOfType(value, pattern.NarrowedType, pattern.Syntax), pattern.Syntax)
                    : null;
                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    var part = recursive.DeconstructionSubpatterns[i];
                    if (parts is not null)
                    {
                        Bind(part, parts(i, part.InputType));
                        continue;
                    }

                    Bind(part, Part(OrOfType(value, pattern.NarrowedType, pattern.Syntax), i, part.InputType, part.Syntax, recursive.NarrowedType));
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    BindProperty(property, OrOfType(value, pattern.NarrowedType, pattern.Syntax));
                }

                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } sequence)
                {
                    _state = _state.With(sequence, value);
                }

                foreach (var element in list.Patterns)
                {
                    Bind(element, element is ISlicePatternOperation ? value : Narrow(ElementsOf(value, element.Syntax), element.InputType, element.Syntax));
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value);
                Bind(binary.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value);
                break;
        }
    }

    private void BindProperty(IPropertySubpatternOperation property, FlowValue value)
    {
        if (property.Member is IMemberReferenceOperation { Member: { } member } reference)
        {
            var part = Written(value, member) ?? Declared(member, property.Pattern.Syntax) ?? _context.OfType(reference.Type, property.Pattern.Syntax);
            Bind(property.Pattern, part);
        }
    }

    /// <summary>A value that is tested or cast to a type: what is known of it, or else what values of the type are.</summary>
    private FlowValue OrOfType(FlowValue value, ITypeSymbol? type, SyntaxNode place)
    {
        value = Narrowed(value, type, place);
        return value.Shapes.IsEmpty && !value.Tokens.Any(static token => !token.IsOpen)
            ? value.MovedTo(place).Join(_context.OfType(type, place))
            : value.MovedTo(place);
    }

    /// <summary>What a pattern or cast lets through, now and once what is open is known.</summary>
    private static FlowValue Narrowed(FlowValue value, ITypeSymbol? type, SyntaxNode place)
    {
        if (type is null || value.IsClean || type.SpecialType is SpecialType.System_Object or SpecialType.System_String || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter)
        {
            return value;
        }

        var narrowed = TypeFit.Matching(value, type);
        return narrowed.MapTokens(token => token is { IsOpen: true, Root: FlowRoot.Call or FlowRoot.Member } && token.Into(FlowStep.OfType(type), place) is { } next ? next : token);
    }
}
