using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Statements and variables.</summary>
internal sealed partial class SyntaxTriage
{
    private void Visit(StatementSyntax? statement)
    {
        if (statement is null || _found)
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        if (++_depth > MaxDepth)
        {
            _found = true;
        }

        VisitInner(statement);
        _depth--;
    }

    private void VisitInner(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax block:
                foreach (var inner in block.Statements)
                {
                    if (inner is LocalFunctionStatementSyntax { Identifier.ValueText: var function } && _functions.Add(function))
                    {
                        Raise(function, Sight.None);
                    }
                }

                foreach (var inner in block.Statements)
                {
                    Visit(inner);
                }

                break;
            case ExpressionStatementSyntax expression:
                Of(expression.Expression);
                break;
            case LocalDeclarationStatementSyntax declaration:
                Declare(declaration.Declaration);
                break;
            case ReturnStatementSyntax returned:
                Return(Of(returned.Expression));
                break;
            case YieldStatementSyntax yielded:
                Return(Of(yielded.Expression));
                break;
            case ThrowStatementSyntax thrown:
                Throw(thrown.Expression);
                break;
            case IfStatementSyntax choice:
                Of(choice.Condition);
                Visit(choice.Statement);
                Visit(choice.Else?.Statement);
                break;
            case ForStatementSyntax loop:
                Declare(loop.Declaration);
                Of(loop.Initializers);
                Of(loop.Condition);
                Of(loop.Incrementors);
                Visit(loop.Statement);
                break;
            case ForEachStatementSyntax loop:
                var element = VariableOf(loop.Identifier.ValueText);
                NoteType(element, loop.Type);
                Raise(element, Max(Of(loop.Expression), OfType(loop.Type)));
                if (Reaches(loop.Type) || IsReaching(loop.Expression))
                {
                    Reach(element);
                }

                Visit(loop.Statement);
                break;
            case ForEachVariableStatementSyntax loop:
                Assign(loop.Variable, Of(loop.Expression));
                Visit(loop.Statement);
                break;
            case WhileStatementSyntax loop:
                Of(loop.Condition);
                Visit(loop.Statement);
                break;
            case DoStatementSyntax loop:
                Visit(loop.Statement);
                Of(loop.Condition);
                break;
            case UsingStatementSyntax resource:
                Declare(resource.Declaration);
                Of(resource.Expression);
                Visit(resource.Statement);
                break;
            case LockStatementSyntax locked:
                Of(locked.Expression);
                Visit(locked.Statement);
                break;
            case CheckedStatementSyntax @checked:
                Visit(@checked.Block);
                break;
            case LabeledStatementSyntax labeled:
                Visit(labeled.Statement);
                break;
            case TryStatementSyntax attempt:
                Visit(attempt);
                break;
            case SwitchStatementSyntax choice:
                Visit(choice);
                break;
            case LocalFunctionStatementSyntax function:
                Visit(function);
                break;
            case BreakStatementSyntax or ContinueStatementSyntax or EmptyStatementSyntax:
                break;
            case GotoStatementSyntax jump:
                Of(jump.Expression is IdentifierNameSyntax ? null : jump.Expression);
                break;
            default:
                _found = true;
                break;
        }
    }

    private void Visit(TryStatementSyntax attempt)
    {
        Visit(attempt.Block);
        foreach (var handler in attempt.Catches)
        {
            if (handler.Declaration is { } caught && caught.Identifier.ValueText is { Length: > 0 } caughtName && VariableOf(caughtName) is var name)
            {
                // One that is made of personal data here has been taken for a sink.
                Raise(name, OfType(caught.Type));
                if (Reaches(caught.Type))
                {
                    Reach(name);
                }
            }

            Of(handler.Filter?.FilterExpression);
            Visit(handler.Block);
        }

        Visit(attempt.Finally?.Block);
    }

    private void Visit(SwitchStatementSyntax choice)
    {
        var value = Of(choice.Expression);
        foreach (var section in choice.Sections)
        {
            foreach (var label in section.Labels)
            {
                if (label is CasePatternSwitchLabelSyntax pattern)
                {
                    Bind(pattern.Pattern, value);
                    Of(pattern.WhenClause?.Condition);
                }
            }

            foreach (var statement in section.Statements)
            {
                Visit(statement);
            }
        }
    }

    private void Visit(LocalFunctionStatementSyntax function)
    {
        var name = function.Identifier.ValueText;
        AddTypeParameters(function.TypeParameterList);
        var scope = _scopes.Count;
        foreach (var parameter in function.ParameterList.Parameters)
        {
            Enter(parameter);
            Declare(parameter, InMember(Parameters(name)));
        }

        _returned.Push(Sight.None);
        Visit(function.Body);
        Return(Of(function.ExpressionBody?.Expression));
        Leave(scope);
        Raise(name, Max(_returned.Pop(), OfType(function.ReturnType)));
    }

    /// <summary>The key of what a local function is given.</summary>
    private static string Parameters(string function) => function + "()";

    private void Return(Sight sight)
    {
        if (_returned.Count > 0 && sight > _returned.Peek())
        {
            _returned.Pop();
            _returned.Push(sight);
        }
    }

    /// <summary>An exception that is thrown goes wherever exceptions go.</summary>
    private void Throw(ExpressionSyntax? thrown) => Suspect(Of(thrown) >= Sight.Tainted);

    private void Declare(VariableDeclarationSyntax? declaration)
    {
        if (declaration is null)
        {
            return;
        }

        if (declaration.Type is RefTypeSyntax or ScopedTypeSyntax)
        {
            _found = true;
            return;
        }

        var ofType = OfType(declaration.Type);
        var reaches = Reaches(declaration.Type);
        foreach (var variable in declaration.Variables)
        {
            var name = VariableOf(variable.Identifier.ValueText);
            NoteType(name, declaration.Type.IsVar && variable.Initializer?.Value is ObjectCreationExpressionSyntax creation ? creation.Type : declaration.Type);
            if (reaches)
            {
                Reach(name);
            }

            if (variable.Initializer is { Value: { } value })
            {
                // What a lambda is given is told by the type it is held in, or else by what calls here are given.
                var sight = value is LambdaExpressionSyntax lambda && !declaration.Type.IsVar ? OfLambda(lambda, Max(ofType, _given))
                    : value is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } ? Sight.None
                    : OfStored(value);
                Suspect(reaches && sight >= Sight.Carrier);
                AssignVariable(name, value, Max(sight, ofType));
            }
            else
            {
                Raise(name, ofType);
            }
        }
    }

    /// <summary>What a variable is given.</summary>
    private Sight OfStored(ExpressionSyntax value)
    {
        _keepsMembers = value is ObjectCreationExpressionSyntax or WithExpressionSyntax;
        return Of(value);
    }

    private void AssignVariable(string name, ExpressionSyntax value, Sight sight)
    {
        Raise(name, sight);
        if (value is AnonymousFunctionExpressionSyntax || (value is IdentifierNameSyntax other && _lambdas.Contains(VariableOf(other.Identifier.ValueText))))
        {
            _changed |= _lambdas.Add(name);
        }

        if (IsReaching(value))
        {
            Reach(name);
        }

        if (IsFilled(value))
        {
            Fill(name);
        }

        if (MayBeSameObject(value) && RootOf(value) is { } root)
        {
            _aliases.Add((name, VariableOf(root)));
        }
    }
}
