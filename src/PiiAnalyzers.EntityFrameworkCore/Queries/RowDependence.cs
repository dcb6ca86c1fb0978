using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>Tells whether an expression has a value before the query runs: parameters and constants of the query, and what is made of them.</summary>
internal sealed class RowDependence : ExpressionVisitor
{
    private bool _isDependent;

    public static bool Of(Expression expression)
    {
        var visitor = new RowDependence();
        visitor.Visit(expression);
        return visitor._isDependent;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isDependent = true;
        return node;
    }

    protected override Expression VisitExtension(Expression node)
    {
        _isDependent |= node is QueryRootExpression;
        return node is QueryParameterExpression or QueryRootExpression ? node : base.VisitExtension(node);
    }
}
