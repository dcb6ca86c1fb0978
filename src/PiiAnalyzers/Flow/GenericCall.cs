using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

internal sealed partial class BodyFlow
{
    /// <summary>
    /// A call of a generic framework method, understood by its signature: what goes in as a <c>T</c> comes out as a <c>T</c>, and only
    /// there. So <c>Select</c> gives what its selector returns, <c>Where</c> what it was given whatever its predicate reads, and
    /// <c>list.Add</c> puts its argument among the elements, with no row for any of them.
    /// </summary>
    private sealed class GenericCall(BodyFlow flow, IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments)
    {
        private readonly Dictionary<ITypeParameterSymbol, FlowValue> _values = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<IOperation, FlowValue> _returned = [];
        private readonly List<(ITypeParameterSymbol Parameter, FlowValue Value)> _made = [];
        private readonly IMethodSymbol _method = invocation.TargetMethod.OriginalDefinition;

        /// <summary>Finds out what each type parameter stands for, runs the lambdas with it, and puts into the receiver what was added to it.</summary>
        public void BindArguments()
        {
            foreach (var argument in arguments)
            {
                if (ParameterType(argument) is { } type && (LambdaOf(argument.Operation) is null || type is ITypeParameterSymbol) && !FrameworkModels.IsLookedFor(_method, argument.Ordinal))
                {
                    Bind(type, argument.Value, argument.Operation.Syntax);
                }
            }

            var added = AddedToReceiver();
            if (invocation.Instance is { } receiver && _method.ContainingType.IsGenericType)
            {
                Bind(_method.ContainingType, instance, receiver.Syntax);
            }

            foreach (var argument in arguments)
            {
                if (ParameterType(argument) is ITypeParameterSymbol)
                {
                    // A delegate that is kept, not called: actions.Add(text => ...).
                    continue;
                }

                if (LambdaOf(argument.Operation) is { } lambda)
                {
                    _returned[argument.Operation] = RunLambda(lambda, ParameterType(argument));
                }
                else if (!argument.Value.Targets.IsEmpty || (!argument.Value.IsClean && ParameterType(argument) is { TypeKind: TypeKind.Delegate }))
                {
                    _returned[argument.Operation] = RunTarget(argument);
                }
            }

            // dictionary.GetOrAdd(key, _ => value): what the factory makes is added.
            foreach (var (parameter, made) in _made)
            {
                if (invocation.Instance is not null && SymbolEqualityComparer.Default.Equals(parameter.DeclaringType, _method.ContainingType))
                {
                    added[parameter] = added.TryGetValue(parameter, out var known) ? known.Join(made) : made;
                }
            }

            if (added.Count > 0 && invocation.Instance is { } changed)
            {
                flow.Change(changed, shape => Filled(shape, _method.ContainingType, added));
            }
        }

        /// <summary>The arguments, a lambda among them standing for what it returned.</summary>
        public ImmutableArray<FlowArgument> WithLambdaResults()
            => _returned.Count == 0 ? arguments : [.. arguments.Select(argument => _returned.TryGetValue(argument.Operation, out var value) ? argument with { Value = value } : argument)];

        /// <summary>What a lambda leaves in the buffer that is its first parameter: what string.Create makes its text of.</summary>
        public FlowValue? Filling { get; private set; }

        /// <summary>What the call's result holds by its declared type; null when that has no type parameter.</summary>
        public FlowValue? Result()
            => FlowGenerics.HasParameter(_method.ReturnType)
                ? Of(_method.ReturnType, invocation.Type, invocation.Syntax) ?? flow._context.OfType(invocation.Type, invocation.Syntax)
                : null;

        /// <summary>What an argument for an <c>out</c> parameter is left with, by the parameter's declared type; null when that has no type parameter.</summary>
        public FlowValue? Output(IParameterSymbol parameter, ITypeSymbol? actual, SyntaxNode place)
            => Of(parameter.OriginalDefinition.Type, actual, place);

        /// <summary>An object with more in it: under the type parameters of its own type, or, seen through an interface, among its elements.</summary>
        public static FlowShape Filled(FlowShape shape, INamedTypeSymbol container, Dictionary<ITypeParameterSymbol, FlowValue> added)
        {
            var isSame = shape.Type is INamedTypeSymbol named && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, container.OriginalDefinition);
            foreach (var pair in added)
            {
                if (isSame)
                {
                    shape = shape.Keep(pair.Key, shape.Members.TryGetValue(pair.Key, out var known) ? known.Join(pair.Value) : pair.Value);
                }

                if (!isSame || container.Arity == 1)
                {
                    shape = shape.WithElements(pair.Value);
                }
            }

            return shape;
        }

        private Dictionary<ITypeParameterSymbol, FlowValue> AddedToReceiver()
        {
            var added = new Dictionary<ITypeParameterSymbol, FlowValue>(SymbolEqualityComparer.Default);
            // ImmutableArray<T>.Builder has the parameter of the type around it.
            for (var level = _method.IsStatic ? null : _method.ContainingType; level is { IsGenericType: true }; level = level.ContainingType)
            {
                foreach (var parameter in level.TypeParameters)
                {
                    if (_values.TryGetValue(parameter, out var value))
                    {
                        added[parameter] = value;
                    }
                }
            }

            return added;
        }

        private ITypeSymbol? ParameterType(FlowArgument argument)
            => argument.Ordinal < _method.Parameters.Length ? _method.Parameters[argument.Ordinal].Type : null;

        private FlowValue RunLambda(IFlowAnonymousFunctionOperation lambda, ITypeSymbol? delegateType)
        {
            // Expression<Func<T>> is run as the delegate it describes.
            if (delegateType is INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol described] })
            {
                delegateType = described;
            }

            var signature = (delegateType as INamedTypeSymbol)?.DelegateInvokeMethod;
            var facts = flow.RunLambda(lambda, index =>
            {
                var actual = lambda.Symbol.Parameters[index].Type;
                return signature is not null && index < signature.Parameters.Length ? Given(signature.Parameters[index].Type, actual, lambda.Syntax) : flow._context.OfType(actual, lambda.Syntax);
            });
            if (facts is not null && lambda.Symbol.Parameters is [{ Type.Name: "Span" } buffer, ..])
            {
                Filling = FlowValue.Of(facts.Exit.Variables.TryGetValue(buffer, out var left) ? left.Tokens : []);
            }

            var returned = facts?.Returned ?? FlowValue.Clean;
            if (signature is not null)
            {
                Made(signature.ReturnType, returned, lambda.Syntax);
            }

            return returned;
        }

        /// <summary>A method group, or a delegate out of a variable: called with what the call would give it.</summary>
        private FlowValue RunTarget(FlowArgument argument)
        {
            if ((ParameterType(argument) as INamedTypeSymbol)?.DelegateInvokeMethod is not { } signature)
            {
                return FlowValue.Clean;
            }

            var place = argument.Operation.Syntax;
            var site = flow.Site(place, null, FlowValue.Clean, argument.Value, [], isVirtual: false, signature.Parameters.Length);
            var actual = (argument.Operation.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
            for (var i = 0; i < signature.Parameters.Length; i++)
            {
                var type = actual is not null && i < actual.Parameters.Length ? actual.Parameters[i].Type : null;
                var value = Given(signature.Parameters[i].Type, type, place);
                site.Add(FlowValue.Clean, FlowValue.Clean, [new FlowArgument(argument.Operation, i, value, default)]);
            }

            var returned = FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), place));
            Made(signature.ReturnType, returned, place);
            return returned;
        }

        private void Made(ITypeSymbol declared, FlowValue returned, SyntaxNode place)
        {
            Bind(declared, returned, place);
            if (declared is ITypeParameterSymbol parameter && !returned.IsClean)
            {
                _made.Add((parameter, returned));
            }
        }

        private void Bind(ITypeSymbol declared, FlowValue value, SyntaxNode place)
        {
            if (value.IsClean || !FlowGenerics.HasParameter(declared))
            {
                return;
            }

            switch (declared)
            {
                case ITypeParameterSymbol parameter:
                    _values[parameter] = _values.TryGetValue(parameter, out var known) ? known.Join(value) : value;
                    break;
                case IArrayTypeSymbol array:
                    Bind(array.ElementType, flow.ElementsOf(value, place), place);
                    break;
                case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } generic:
                    BindContent(generic, value, place);
                    break;
            }
        }

        private void BindContent(INamedTypeSymbol generic, FlowValue value, SyntaxNode place)
        {
            if (generic is { Arity: 0, ContainingType: { IsGenericType: true } outer })
            {
                foreach (var parameter in outer.TypeParameters)
                {
                    foreach (var shape in value.Shapes)
                    {
                        Bind(parameter, FlowGenerics.Slot(shape, parameter) ?? shape.Elements ?? FlowValue.Clean, place);
                    }
                }

                return;
            }

            var unseen = value with { Shapes = [] };
            foreach (var shape in value.Shapes)
            {
                if (FlowGenerics.View(flow._context, shape, generic, place) is { } view)
                {
                    for (var i = 0; i < view.Length; i++)
                    {
                        Bind(generic.TypeArguments[i], view[i], place);
                    }
                }
                else
                {
                    unseen = unseen.Join(FlowValue.Of(shape));
                }
            }

            for (var i = 0; i < generic.TypeArguments.Length; i++)
            {
                Bind(generic.TypeArguments[i], FlowSteps.TypeArgument(flow._context, unseen, generic, i, place), place);
            }
        }

        /// <summary>What a delegate is given for a parameter.</summary>
        private FlowValue Given(ITypeSymbol declared, ITypeSymbol? actual, SyntaxNode place)
            => Of(declared, actual, place) ?? OfState(declared) ?? flow._context.OfType(actual, place);

        /// <summary>What is handed over beside a delegate for it to be given: ThreadPool.QueueUserWorkItem(state => ..., state).</summary>
        private FlowValue? OfState(ITypeSymbol declared)
        {
            if (declared.SpecialType != SpecialType.System_Object)
            {
                return null;
            }

            foreach (var argument in arguments)
            {
                if (argument.Ordinal < _method.Parameters.Length && _method.Parameters[argument.Ordinal] is { Name: "state", Type.SpecialType: SpecialType.System_Object })
                {
                    return argument.Value;
                }
            }

            return null;
        }

        private FlowValue? Of(ITypeSymbol declared, ITypeSymbol? actual, SyntaxNode place)
        {
            var value = FlowGenerics.Evaluate(flow._context, declared, actual, parameter => _values.TryGetValue(parameter, out var known) ? known : null, place);
            return value is not null && declared is ITypeParameterSymbol ? flow.Narrow(value, actual, place) : value;
        }
    }
}
