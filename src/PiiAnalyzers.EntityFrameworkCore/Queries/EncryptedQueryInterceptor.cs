using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>Has queries ask the blind index, and refuses those that no index answers.</summary>
internal sealed class EncryptedQueryInterceptor(EncryptionRuntime runtime) : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is not { } context)
        {
            return queryExpression;
        }

        var model = runtime.ModelOf(context);
        return model.IsEmpty ? queryExpression : VerifiedProjection.Apply(new EncryptedQueryRewriter(model).Visit(queryExpression), model);
    }
}
