using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>Calls of code in this compilation: their results stay open until they arrive at a sink.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue InvokeSource(IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments)
    {
        var method = invocation.TargetMethod;
        var invoked = FlowValue.Clean;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            if (RunLocalFunction(method) is not { } facts)
            {
                return _context.OfType(invocation.Type, invocation.Syntax);
            }

            invoked = FlowValue.Clean with { Targets = [new(facts, null)] };
            TakeArguments(invoked, arguments, invocation.Syntax);
        }

        var isVirtual = invocation.IsVirtual && !IsBase(invocation.Instance);
        var site = Site(invocation.Syntax, method, instance, invoked, arguments, isVirtual);
        site.ReceiverType = invocation.Instance?.Type;
        NoteWriters(site, arguments);
        AssignOutputs(invocation, site);
        NotePassed(site, arguments);
        if (_collecting && !method.IsStatic)
        {
            NoteChange(instance, method);
        }

        var after = method.IsStatic ? instance : NoteCalledOn(site, invocation.Instance, instance);

        if (_collecting && invocation.Instance is IMemberReferenceOperation { Member: var holder } && OwnMembers.OnlyOwnTypeSets(holder))
        {
            NoteUse(holder.OriginalDefinition, site);
        }

        if (invocation.Instance is null or IInstanceReferenceOperation)
        {
            ForgetOwnState();
        }

        if (method.Name == nameof(ToString) && arguments.IsEmpty && method.OverriddenMethod is not null)
        {
            return Text(instance, invocation.Syntax).MovedTo(invocation.Syntax);
        }

        var result = Declared(method, invocation.Syntax) ?? OfResult(site, method, invocation.Type);

        // A fluent method returns its object.
        return !method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) && method.ReturnType.IsReferenceType
            && instance.Shapes.Any(static shape => shape.MadeBy is not null)
            ? result with { Shapes = after.Shapes }
            : result;
    }

    private static bool IsBase(IOperation? instance) => instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };

    /// <summary>An object that a call returned may be changed by what is called on it.</summary>
    private static void NoteChange(FlowValue instance, IMethodSymbol method)
    {
        foreach (var token in instance.Tokens)
        {
            if (token is { Root: FlowRoot.Call { Site: var made }, Steps.IsEmpty: true } && !made.Changes.Contains(method, SymbolEqualityComparer.Default))
            {
                made.Changes.Add(method);
            }
        }
    }

    private void NoteUse(ISymbol member, CallSite site)
    {
        if (!_facts.Uses.TryGetValue(member, out var uses))
        {
            _facts.Uses.Add(member, uses = []);
        }

        if (!uses.Contains(site))
        {
            uses.Add(site);
        }
    }

    private FlowValue InvokeDelegate(IInvocationOperation invocation, FlowValue invoked, ImmutableArray<FlowArgument> arguments)
    {
        AssignOutputs(invocation, site: null);
        var ofType = _context.OfType(invocation.Type, invocation.Syntax);
        if (Declared(invocation.TargetMethod, invocation.Syntax) is { } declared)
        {
            return declared;
        }

        // The lambda in a variable sees what the variables around it hold now.
        TakeArguments(invoked, arguments, invocation.Syntax);
        var site = Site(invocation.Syntax, null, FlowValue.Clean, invoked, arguments, isVirtual: false, invocation.TargetMethod.Parameters.Length);
        NoteWriters(site, arguments);
        NotePassed(site, arguments);
        return CannotHold(invocation.Type)
            ? ofType
            : ofType.Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), invocation.Syntax)));
    }

    private FlowValue OfResult(CallSite site, IMethodSymbol method, ITypeSymbol? type)
    {
        var ofType = _context.OfType(type, site.Syntax);
        site.ResultType = type;
        if (_context.Classifier.IsDeclaredClean(method))
        {
            return FlowValue.Clean;
        }

        // Which of its derived types an object is decides what a call on it runs, personal or not.
        if (CannotHold(type) || !ofType.Tokens.IsEmpty || (!site.HasValues && !_context.Gate.MayBePersonal(NameOf(method)) && !(type is not null && _context.DerivedTypes.IsOpen(type))))
        {
            return ofType;
        }

        return ofType.Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), site.Syntax)));
    }

    /// <summary>An operator or conversion of this compilation; null for one of a library.</summary>
    private FlowValue? OfOperator(IMethodSymbol method, IOperation operation, ImmutableArray<(IOperation Operation, FlowValue Value)> operands)
    {
        if (!IsSource(method.ContainingAssembly))
        {
            return null;
        }

        var arguments = operands.Select(static (operand, index) => new FlowArgument(operand.Operation, index, operand.Value, default)).ToImmutableArray();
        return OfResult(Site(operation.Syntax, method, FlowValue.Clean, FlowValue.Clean, arguments, isVirtual: false), method, operation.Type);
    }

    /// <summary>Where the writers among the arguments of a call write: whether it is a sink may depend on it.</summary>
    private void NoteWriters(CallSite site, ImmutableArray<FlowArgument> arguments)
    {
        if (_collecting)
        {
            foreach (var argument in arguments)
            {
                if (IsWriter(argument.Operation.Type))
                {
                    site.AddWriter(argument.Ordinal, TargetOf(argument.Operation));
                }
            }
        }
    }

    private CallSite Site(
        SyntaxNode syntax, IMethodSymbol? method, FlowValue receiver, FlowValue invoked, ImmutableArray<FlowArgument> arguments, bool isVirtual, int parameterCount = 0)
    {
        var key = (syntax, (ISymbol?)method);
        if (!_sites.TryGetValue(key, out var site))
        {
            site = new CallSite(syntax, method, method?.Parameters.Length ?? parameterCount) { IsVirtual = isVirtual };
            _sites.Add(key, site);
        }

        site.Add(receiver, invoked, arguments);
        if (_collecting && !_facts.Calls.Contains(site))
        {
            _facts.Calls.Add(site);
        }

        return site;
    }

    private void Collect(ISymbol member, ISymbol? receiver, ImmutableArray<FlowArgument> arguments, IOperation? instance = null, FlowValue? held = null, SyntaxNode? call = null)
    {
        if (!_collecting || _context.Sinks.Find(member) is not { } sink)
        {
            return;
        }

        // An array handed over for a params parameter is the arguments themselves.
        if (member is IMethodSymbol { Parameters: [.., { IsParams: true } last] })
        {
            arguments = [.. arguments.Select(argument => argument.Ordinal == last.Ordinal && argument.Elements.IsDefault && argument.Value.Targets.IsEmpty
                ? argument with { Value = ElementsOf(argument.Value, argument.Operation.Syntax) }
                : argument)];
        }

        for (var current = sink; current is not null; current = current.Other)
        {
            var options = current.Library.Serializer is null || call is null ? SerializerOptions.None : OptionsOf(call, current, instance, arguments);
            var declared = DeclaredAt(member, current, arguments);
            arguments = Redacted(options, arguments);
            foreach (var (place, value, effect, template, row) in new SinkCall(current, receiver, (instance, held ?? FlowValue.Clean), arguments, row => Meets(row.Condition, instance, arguments)).Disclosed())
            {
                if (!value.IsClean && WritesTo(row, instance, member, arguments, out var writer))
                {
                    var argument = WholeExpression(place.Syntax);
                    _facts.Hits.Add(new(current, argument, value, _context.Disclosure.As(options.Apply(effect), declared)) { Writer = writer });
                    if (template is { } use)
                    {
                        _facts.Templates[argument] = use;
                    }
                }
            }
        }
    }

    /// <summary>The expression as written: operations do not see parentheses and the null-forgiving operator.</summary>
    private static SyntaxNode WholeExpression(SyntaxNode syntax)
    {
        while (syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.ParenthesizedExpressionSyntax
            || syntax.Parent?.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SuppressNullableWarningExpression)
        {
            syntax = syntax.Parent!;
        }

        return syntax;
    }

    private static bool CannotHold(ITypeSymbol? type) => type is null or { SpecialType: SpecialType.System_Void or SpecialType.System_Boolean };

    /// <summary>Whether a callee can leave something in what is passed to it: a builder, a writer, a collection.</summary>
    public static bool CanBeFilled(IParameterSymbol parameter)
        => parameter.RefKind == RefKind.Ref
        || parameter.Type is { Name: "StringBuilder" or "StringWriter" or "TextWriter" or "StreamWriter" or "Stream" or "MemoryStream" or "List" or "Dictionary" or "HashSet" or "IList" or "ICollection" or "IDictionary" or "Queue" or "Stack" }
            or IArrayTypeSymbol;

    private static string NameOf(IMethodSymbol method) => method.AssociatedSymbol?.Name ?? method.Name;
}
