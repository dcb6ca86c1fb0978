using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>What gets into variables and objects.</summary>
internal sealed partial class BodyTriage
{
    private readonly Stack<IMethodSymbol> _functions = new();

    private Exposure Assign(IOperation target, IOperation source)
    {
        var exposure = Of(source);
        if (target is not ILocalReferenceOperation)
        {
            Of(target);
        }

        Assign(target, exposure, source);
        return exposure;
    }

    private void Assign(IOperation target, Exposure exposure, IOperation? source)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Raise(local.Local, exposure);
                NoteAlias(local.Local, source);
                return;
            case IParameterReferenceOperation parameter:
                Raise(parameter.Parameter, exposure);
                return;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, exposure, source);
                return;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Assign(element, exposure == Exposure.None ? exposure : Exposure.Tainted, source: null);
                }

                return;
            case IMemberReferenceOperation { Member: var member } reference:
                foreach (var key in (reference as IPropertyReferenceOperation)?.Arguments ?? [])
                {
                    exposure = Max(exposure, Of(key.Value));
                }

                if (exposure == Exposure.None)
                {
                    return;
                }

                if (reference is IPropertyReferenceOperation && _context.Sinks.Find(member) is not null)
                {
                    _found = true;
                    return;
                }

                // A setter of this compilation is a method.
                if (reference is IPropertyReferenceOperation { Property: { SetMethod: { } setter } } && IsSource(member.ContainingAssembly) && OwnMembers.HasBody(setter) && _context.Gate.MayReachSink(member.Name))
                {
                    _found = true;
                    return;
                }

                if (reference.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
                {
                    Raise(member, exposure);
                }
                else if (_context.Classifier.Of(member) is null && (exposure == Exposure.Tainted || TypeOf(reference.Type) == Exposure.None))
                {
                    RaiseRoot(reference.Instance, Exposure.Tainted);
                }

                return;
            default:
                RaiseRoot(target, exposure);
                return;
        }
    }

    private Exposure Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var exposure = Of(assignment.Value);
        Of(assignment.Target);
        Assign(assignment.Target, exposure, source: null);
        return exposure;
    }

    /// <summary>What is put into a new object: assigned to its members, or added to it, which gives nothing back.</summary>
    private Exposure Initialize(IObjectOrCollectionInitializerOperation initializer)
    {
        var exposure = Exposure.None;
        foreach (var part in initializer.Initializers)
        {
            exposure = Max(exposure, Of(part));
            if (part is IInvocationOperation)
            {
                exposure = Max(exposure, _given);
            }
        }

        return exposure;
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is { Value: { } value })
        {
            Raise(declarator.Symbol, Of(value));
            NoteAlias(declarator.Symbol, value);
        }
    }

    private void ForEach(IForEachLoopOperation loop)
    {
        var collection = Of(loop.Collection);
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            Raise(declarator.Symbol, collection == Exposure.Tainted ? collection : TypeOf(declarator.Symbol.Type));
        }
        else
        {
            Assign(loop.LoopControlVariable, collection, source: null);
        }

        Of(loop.Body);
    }

    private void Catch(ICatchClauseOperation handler)
    {
        foreach (var local in handler.Locals)
        {
            Raise(local, _thrown);
        }

        OfChildren(handler);
    }

    /// <summary>An exception made of personal data: any handler may catch it.</summary>
    private void Throw()
    {
        _changed |= _thrown != Exposure.Tainted;
        _thrown = Exposure.Tainted;
    }

    private Exposure OfSwitch(ISwitchExpressionOperation choice)
    {
        var value = Of(choice.Value);
        var result = Exposure.None;
        foreach (var arm in choice.Arms)
        {
            Bind(arm.Pattern, value);
            Of(arm.Guard);
            result = Max(result, Of(arm.Value));
        }

        return Max(result, TypeOf(choice.Type));
    }

    private Exposure OfSwitch(ISwitchOperation choice)
    {
        var value = Of(choice.Value);
        foreach (var section in choice.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Bind(pattern.Pattern, value);
                    Of(pattern.Guard);
                }
            }

            foreach (var statement in section.Body)
            {
                Of(statement);
            }
        }

        return Exposure.None;
    }

    private void Bind(IOperation pattern, Exposure value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } declaration:
                Raise(symbol, Max(value, TypeOf(declaration.NarrowedType)));
                break;
            case IRecursivePatternOperation recursive:
                var whole = Max(value, TypeOf(recursive.NarrowedType));
                if (recursive.DeclaredSymbol is { } declared)
                {
                    Raise(declared, whole);
                }

                foreach (var part in recursive.DeconstructionSubpatterns)
                {
                    Bind(part, whole == Exposure.None ? whole : Exposure.Tainted);
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    Bind(property.Pattern, property.Member is IMemberReferenceOperation { Member: { } member } reference ? OfMember(member, reference.Type, whole) : whole);
                }

                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } sequence)
                {
                    Raise(sequence, value);
                }

                foreach (var element in list.Patterns)
                {
                    Bind(element, Max(value, TypeOf((element as IPatternOperation)?.InputType)));
                }

                break;
            default:
                foreach (var child in pattern.ChildOperations)
                {
                    Bind(child, value);
                }

                break;
        }
    }
}
