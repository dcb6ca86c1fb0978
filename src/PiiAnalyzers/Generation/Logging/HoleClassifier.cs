using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.Logging;

/// <summary>
/// Says of a hole what personal data it holds, by its expression and by what is assigned to its locals. It fails closed: what is made of
/// personal data is masked wholly, unless it is a count, an answer or masked already.
/// </summary>
/// <param name="context">Says what members are.</param>
/// <param name="model">The file of the expression.</param>
/// <param name="asksTypes">Whether an object counts whose type prints personal data; whoever looks at the type itself does not ask.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class HoleClassifier(RedactionContext context, SemanticModel model, bool asksTypes, CancellationToken cancellation)
{
    private const int MaxDepth = 16;

    private readonly Dictionary<ISymbol, Category?> _locals = new(SymbolEqualityComparer.Default);

    /// <summary>The category, or null when there is none.</summary>
    public Category? Of(ExpressionSyntax expression) => Of(expression, 0);

    private Category? Of(ExpressionSyntax? expression, int depth)
    {
        if (expression is null || model.GetConstantValue(expression, cancellation).HasValue)
        {
            return null;
        }

        if (depth > MaxDepth)
        {
            return Category.Unspecified;
        }

        // Whatever such an object was made of, its view is what is shown of it.
        if (model.GetTypeInfo(expression, cancellation).Type is { } type && IsShownByView(type))
        {
            return BySymbol(expression) ?? context.Classifier.OfType(type)?.Category;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax inner:
                return Of(inner.Operand, depth + 1);
            case CastExpressionSyntax inner:
                return Of(inner.Expression, depth + 1);
            case AwaitExpressionSyntax inner:
                return Of(inner.Expression, depth + 1) ?? ByType(expression);
            case ConditionalExpressionSyntax choice:
                return Join(Of(choice.WhenTrue, depth + 1), Of(choice.WhenFalse, depth + 1));
            case SwitchExpressionSyntax choice:
                return choice.Arms.Aggregate(default(Category?), (found, arm) => Join(found, Of(arm.Expression, depth + 1)));
            case AssignmentExpressionSyntax assignment:
                return BySymbol(assignment.Left) ?? Of(assignment.Right, depth + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice:
                return Join(Of(choice.Left, depth + 1), Of(choice.Right, depth + 1));
            case BinaryExpressionSyntax sum:
                return (Operands(sum).Any(operand => Of(operand, depth + 1) is not null) && !IsAnswer(sum) ? Category.Unspecified : default(Category?)) ?? ByType(sum);
            case AnonymousFunctionExpressionSyntax function:
                return AnyInside(function, depth) ? Category.Unspecified : default(Category?);
            case ConditionalAccessExpressionSyntax access:
                return OfMember(access.WhenNotNull, access.Expression, depth) ?? ByType(expression);
            case MemberAccessExpressionSyntax access:
                return OfMember(access, access.Expression, depth);
            case ElementAccessExpressionSyntax access:
                return Of(access.Expression, depth + 1) ?? BySymbol(access) ?? ByType(access);
            case InvocationExpressionSyntax call:
                return OfCall(call, call.Expression is MemberAccessExpressionSyntax target ? target.Expression : null, depth);
            case NameSyntax or InstanceExpressionSyntax or LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax or TypeSyntax:
                return ByName(expression, depth);
            default:
                // Everything else is made of what is in it: text, tuples, objects, arrays, queries.
                return (AnyInside(expression, depth) && !IsAnswer(expression) ? Category.Unspecified : default(Category?)) ?? ByType(expression);
        }
    }

    /// <summary>A long sum is deep, and no riddle for it.</summary>
    private static IEnumerable<ExpressionSyntax> Operands(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax inner && inner.RawKind == sum.RawKind)
        {
            yield return inner.Right;
            left = inner.Left;
        }

        yield return left;
    }

    private Category? OfMember(ExpressionSyntax member, ExpressionSyntax receiver, int depth)
    {
        if (member is InvocationExpressionSyntax call)
        {
            return OfCall(call, receiver, depth);
        }

        if (BySymbol(member) is { } declared)
        {
            return declared;
        }

        if (model.GetSymbolInfo(member, cancellation).Symbol is { } symbol && context.Classifier.IsDeclaredClean(symbol))
        {
            return null;
        }

        return FromPersonal(Of(receiver, depth + 1), receiver, member) ?? ByType(member);
    }

    private Category? OfCall(InvocationExpressionSyntax call, ExpressionSyntax? receiver, int depth)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return AnyInside(call, depth) ? Category.Unspecified : null;
        }

        if (context.Sanitizers.Contains(method.ReducedFrom ?? method))
        {
            return null;
        }

        if ((context.Classifier.Of(method)?.Category ?? context.Computed.Of(method, cancellation)) is { } declared)
        {
            return declared;
        }

        // What a method makes of personal data is taken for personal; of an object that only carries some, its declarations say what is.
        var isPersonal = receiver is not null && FromPersonal(Of(receiver, depth + 1), receiver, call) is not null;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            isPersonal |= Of(argument.Expression, depth + 1) is not null && !IsAnswer(call);
        }

        return isPersonal ? Category.Unspecified : ByType(call);
    }

    /// <summary>What is left of the category in a part: a flag or a count of a text is no personal data, the year of a date is.</summary>
    private Category? FromPersonal(Category? category, ExpressionSyntax whole, ExpressionSyntax part)
        => category is null || (IsAnswer(part) && model.GetTypeInfo(whole, cancellation).Type is not { SpecialType: SpecialType.System_DateTime } and not { Name: "DateOnly" or "DateTimeOffset" }) ? default(Category?) : Category.Unspecified;

    private bool IsAnswer(ExpressionSyntax expression)
        => model.GetTypeInfo(expression, cancellation).Type?.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32;

    private Category? ByName(ExpressionSyntax expression, int depth)
    {
        var symbol = model.GetSymbolInfo(expression, cancellation).Symbol;
        if (symbol is ILocalSymbol local)
        {
            if (!_locals.TryGetValue(local, out var known))
            {
                // A local that is made of itself adds nothing to what else it is made of.
                _locals.Add(local, null);
                _locals[local] = known = OfAssignments(local, depth);
            }

            return Join(ByType(expression), known);
        }

        return BySymbol(expression) ?? ByType(expression);
    }

    /// <summary>All that the method around gives to a local: its initializer, assignments, the sequence it runs through, what is put into it.</summary>
    private Category? OfAssignments(ILocalSymbol local, int depth)
    {
        Category? found = null;
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            var scope = declaration.FirstAncestorOrSelf<SyntaxNode>(static node => node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax);
            if (declaration.SyntaxTree != model.SyntaxTree || scope is null)
            {
                return Category.Unspecified;
            }

            found = Join(found, OfDeclaration(declaration, depth));
            foreach (var node in scope.DescendantNodes())
            {
                switch (node)
                {
                    case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment when target.Identifier.ValueText == local.Name:
                        found = Join(found, Of(assignment.Right, depth + 1));
                        break;

                    // What is put into the object, or handed to a method beside it.
                    case ArgumentSyntax { Expression: IdentifierNameSyntax target, RefKindKeyword.RawKind: not 0 } argument when target.Identifier.ValueText == local.Name && AnyInside(argument.Parent!, depth):
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } } call when receiver.Identifier.ValueText == local.Name
                        && call.ArgumentList.Arguments.Any(argument => argument.Expression is not AnonymousFunctionExpressionSyntax && Of(argument.Expression, depth + 1) is not null):
                        found = Join(found, Category.Unspecified);
                        break;
                }
            }
        }

        return found;
    }

    private Category? OfDeclaration(SyntaxNode declaration, int depth)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax declarator:
                return Of(declarator.Initializer?.Value, depth + 1);
            case ForEachStatementSyntax loop:
                return Of(loop.Expression, depth + 1);
            case SingleVariableDesignationSyntax when declaration.FirstAncestorOrSelf<SubpatternSyntax>() is { } part:
                // A named part is the member of that name; of a part by position, its type tells nothing.
                return part.ExpressionColon is { } name ? BySymbol(name.Expression) : Category.Unspecified;
            default:
                return declaration.FirstAncestorOrSelf<StatementSyntax>() is { } statement && AnyInside(statement, depth) ? Category.Unspecified : default(Category?);
        }
    }

    private bool AnyInside(SyntaxNode node, int depth)
    {
        foreach (var child in node.ChildNodes())
        {
            if (child is ExpressionSyntax expression ? Of(expression, depth + 1) is not null : AnyInside(child, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    private Category? BySymbol(ExpressionSyntax expression) => model.GetSymbolInfo(expression, cancellation).Symbol switch
    {
        // The object itself is a parameter of its members for the compiler, but one that none of them has.
        null or IParameterSymbol { IsThis: true } => null,
        IParameterSymbol parameter => context.Classifier.Of(parameter)?.Category ?? context.Computed.OfParameter(parameter, cancellation),
        { } symbol => context.Classifier.Of(symbol)?.Category ?? context.Computed.Of(symbol, cancellation),
    };

    /// <summary>What the type says.</summary>
    private Category? ByType(ExpressionSyntax expression)
    {
        if (!asksTypes || model.GetTypeInfo(expression, cancellation).Type is not { } type || PlainTypes.Contains(type))
        {
            return null;
        }

        if (context.Classifier.OfType(type) is { } data)
        {
            return data.Category;
        }

        return context.PrintsPersonalData(type) || new WalkedData(context.Classifier, WalkProfile.Destructuring, asksForFields: false).Any(type) ? Category.Unspecified : null;
    }

    private bool IsShownByView(ITypeSymbol type)
        => (type is INamedTypeSymbol named && context.Carriers.HasView(named))
        || (TypeShapes.ElementType(type) is INamedTypeSymbol { IsReferenceType: true } element && context.Carriers.HasView(element));

    public static Category? Join(Category? left, Category? right)
        => left is null || left == right ? right : right is null ? left : Category.Unspecified;
}
