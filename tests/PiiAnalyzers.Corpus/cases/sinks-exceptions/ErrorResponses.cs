// Area: sinks-exceptions
// Construct: problem details, error results, model state, validation results
// Libraries: Microsoft.AspNetCore
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cases.ErrorResponses;

public class ErrorResponses
{
    public ProblemDetails Detail(Customer customer)
        => new() { Title = "Taken", Detail = $"{customer.Email} is taken" }; // LEAK PII1003 Customer.Email

    public ProblemDetails DetailIdentifier(Customer customer)
        => new() { Title = "Taken", Detail = $"customer {customer.Id} is taken" }; // CLEAN identifier instead

    public ProblemDetails Extension(Customer customer)
    {
        var problem = new ProblemDetails { Status = 409 };
        problem.Extensions["name"] = customer.Name; // LEAK PII1003 Customer.Name
        return problem;
    }

    public ProblemDetails ExtensionTier(Customer customer)
    {
        var problem = new ProblemDetails { Status = 409 };
        problem.Extensions["tier"] = customer.Tier; // CLEAN tier only
        return problem;
    }

    public IResult Result(Customer customer) => Results.Problem("no account for " + customer.Name, statusCode: 404); // LEAK PII1003 Customer.Name

    public IResult ResultLength(Customer customer) => Results.Problem($"{customer.Name.Length} characters", statusCode: 404); // CLEAN a length

    public IResult TypedResult(Customer customer) => TypedResults.Problem(title: customer.Phone, statusCode: 404); // LEAK PII1003 Customer.Phone

    public IResult TypedResultMasked(Customer customer) => TypedResults.Problem(title: PiiMask.Phone(customer.Phone), statusCode: 404); // CLEAN masked

    public ModelStateDictionary ModelError(Customer customer)
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Email", $"{customer.Email} is taken"); // LEAK PII1003 Customer.Email
        return state;
    }

    public ModelStateDictionary ModelErrorName(Customer customer)
    {
        var state = new ModelStateDictionary();
        state.AddModelError(nameof(customer.Email), "The address is taken"); // CLEAN nameof
        return state;
    }

    public ValidationResult Validation(Customer customer) => new($"{customer.Name} is too young", [nameof(Customer.Born)]); // LEAK PII1003 Customer.Name

    public ValidationResult ValidationText(Customer customer) => new(customer.Born.Year > 2010 ? "too young" : "too old", [nameof(Customer.Born)]); // CLEAN a decision
}
