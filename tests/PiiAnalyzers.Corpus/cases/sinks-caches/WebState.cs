// Area: sinks-caches
// Construct: cookies and sessions
// Libraries: Microsoft.AspNetCore.Http
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Cases.WebState;

public static class WebState
{
    public static void Cookies(HttpContext context, Customer customer, IDataProtector protector)
    {
        context.Response.Cookies.Append("mail", customer.Email); // LEAK PII3004 Customer.Email
        context.Response.Cookies.Append("id", customer.Id.ToString()); // CLEAN identifier instead
        context.Response.Cookies.Append("name", customer.Name, new CookieOptions { HttpOnly = true }); // LEAK PII3004 Customer.Name
        context.Response.Cookies.Append("tier", customer.Tier, new CookieOptions { HttpOnly = true }); // CLEAN tier only
        context.Response.Cookies.Append("mail", protector.Protect(customer.Email)); // CLEAN protected
        context.Response.Cookies.Delete("mail"); // CLEAN deleted
    }

    public static void Sessions(ISession session, Customer customer)
    {
        session.SetString("mail", customer.Email); // LEAK PII3004 Customer.Email
        session.SetString("tier", customer.Tier); // CLEAN tier only
        session.Set("phone", System.Text.Encoding.UTF8.GetBytes(customer.Phone ?? "")); // LEAK PII3004 Customer.Phone
        session.SetInt32("id", customer.Id); // CLEAN identifier instead
        session.SetString(customer.Email, "1"); // LEAK PII3004 Customer.Email
        session.SetString("known", customer.Email == "" ? "no" : "yes"); // CLEAN a comparison
    }
}
