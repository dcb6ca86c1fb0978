using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>Members that this compilation declares and does not annotate: what is known of the object they are read of, and what their type puts into them.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue OfSourceMember(IMemberReferenceOperation reference, FlowValue instance)
    {
        var member = reference.Member;
        if (_context.Classifier.IsDeclaredClean(member))
        {
            return FlowValue.Clean;
        }

        var ofType = _context.OfType(reference.Type, reference.Syntax);
        if (reference.Type?.SpecialType == SpecialType.System_Boolean || !ofType.Tokens.IsEmpty)
        {
            return ofType;
        }

        if (OwnState(reference) is { } known)
        {
            return known;
        }

        if (reference is IPropertyReferenceOperation { Property.GetMethod: { } getter } property && (OwnMembers.HasBody(getter) || getter.IsAbstract || getter.IsVirtual))
        {
            return OfGetter(property, instance);
        }

        var result = ofType;
        foreach (var shape in instance.Shapes)
        {
            result = result.Join(shape.LeftIn(member, reference.Syntax));
        }

        foreach (var shape in instance.Shapes)
        {
            if (shape.MadeBy is { } site)
            {
                result = result.Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), reference.Syntax).Into(FlowStep.Constructed(member), reference.Syntax)!));
            }
        }

        if (!ReferenceEquals(result, ofType))
        {
            return result;
        }

        var isOwn = reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
        if (!isOwn)
        {
            result = result.Join(FlowSteps.Into(instance, FlowStep.Of(member), reference.Syntax, openOnly: true));
        }

        if (!isOwn && OwnMembers.OnlyOwnTypeSets(member) && reference is IPropertyReferenceOperation { Property.GetMethod: { } automatic } && instance.Tokens.Any(static token => token.Root is FlowRoot.Call))
        {
            // An object that a call returns is asked for what it was made with, as a getter with a body would be.
            var read = Site(reference.Syntax, automatic, instance, FlowValue.Clean, [], isVirtual: false);
            read.ResultType = reference.Type;
            return result.Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(read), reference.Syntax)));
        }

        return OwnMembers.OnlyOwnTypeSets(member) || IsLeftByDerivedTypes(member)
            ? result.Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Member(member.OriginalDefinition, isOwn), reference.Syntax)))
            : isOwn ? result.Join(FlowSteps.Into(instance, FlowStep.Of(member), reference.Syntax, openOnly: true)) : result;
    }

    /// <summary>What a base class reads of its own; derived types that read it do not see what others of them leave there.</summary>
    private bool IsLeftByDerivedTypes(ISymbol member)
        => OwnMembers.OnlyDerivedTypesSet(member) && SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, _owner?.ContainingType?.OriginalDefinition);

    private FlowValue OfGetter(IPropertyReferenceOperation reference, FlowValue instance)
    {
        if (reference.Property.GetMethod is not { } getter)
        {
            return FlowValue.Clean;
        }

        var arguments = reference.Arguments.IsEmpty ? [] : IndexArguments(reference).ToImmutableArray();
        var isVirtual = (getter.IsVirtual || getter.IsAbstract || getter.IsOverride) && !IsBase(reference.Instance);
        var site = Site(reference.Syntax, getter, instance, FlowValue.Clean, arguments, isVirtual);
        site.ReceiverType = reference.Instance?.Type;
        return OfResult(site, getter, reference.Type);
    }

    /// <summary>Code that runs when something is put into a property: it may keep it in the object, under another name.</summary>
    private void CallSetter(IPropertyReferenceOperation target, IMethodSymbol setter, FlowValue value, FlowValue instance)
    {
        var arguments = IndexArguments(target).Append(new FlowArgument(target, setter.Parameters.Length - 1, value, default)).ToImmutableArray();
        var site = Site(target.Syntax, setter, FlowValue.Clean, FlowValue.Clean, arguments, isVirtual: setter.IsVirtual || setter.IsAbstract);
        NoteCalledOn(site, target.Instance, instance);
        if (_collecting)
        {
            NoteChange(instance, setter);
        }
    }
}
