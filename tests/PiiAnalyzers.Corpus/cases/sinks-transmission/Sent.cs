// Area: sinks-transmission
// Construct: headers, bodies, sockets, other processes, SignalR
// Libraries: System.Net.Http, Microsoft.AspNetCore
using System.Net.Http;
using System.Net.Mail;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace Cases.Sent;

public static class Sent
{
    public static async Task Bodies(HttpClient http, Customer customer)
    {
        await http.PostAsync("https://api.example/", new StringContent("mail=" + customer.Email)); // LEAK PII4002 Customer.Email
        await http.PostAsync("https://api.example/", new StringContent("id=" + customer.Id)); // CLEAN identifier instead
        await http.PostAsync("https://api.example/", new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = customer.Name })); // LEAK PII4002 Customer.Name
        await http.PostAsync("https://api.example/", new FormUrlEncodedContent(new Dictionary<string, string> { ["tier"] = customer.Tier })); // CLEAN tier only
    }

    public static void Headers(HttpContext context, Customer customer)
    {
        context.Response.Headers["X-Mail"] = customer.Email; // LEAK PII4002 Customer.Email
        context.Response.Headers["X-Id"] = customer.Id.ToString(); // CLEAN identifier instead
        context.Response.Headers.Append("X-Phone", customer.Phone); // LEAK PII4002 Customer.Phone
        context.Response.Headers.Append("X-Tier", customer.Tier); // CLEAN tier only
    }

    public static async Task Sockets(WebSocket socket, Customer customer)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(customer.Name), WebSocketMessageType.Text, true, CancellationToken.None); // LEAK PII4002 Customer.Name
        await socket.SendAsync(Encoding.UTF8.GetBytes(customer.Tier), WebSocketMessageType.Text, true, CancellationToken.None); // CLEAN tier only
    }

    public static async Task Hubs(IClientProxy clients, Customer customer)
    {
        await clients.SendAsync("joined", customer.Email); // LEAK PII4002 Customer.Email
        await clients.SendAsync("joined", customer.Id); // CLEAN identifier instead
        await clients.SendAsync("joined", customer); // LEAK PII4002 Customer.Name
        await clients.SendAsync("joined", new { customer.Id, customer.Tier }); // CLEAN no personal member
        await clients.SendAsync("joined", PiiMask.Email(customer.Email)); // CLEAN masked
    }

    public static void Mails(Customer customer)
    {
        using var mail = new MailMessage();
        mail.Subject = "Dear " + customer.Name; // LEAK PII4002 Customer.Name
        mail.Subject = "Dear customer"; // CLEAN nothing personal
        mail.Body = "Dear " + customer.Name; // CLEAN the letter itself
    }

    public static void Processes(Customer customer)
    {
        Environment.SetEnvironmentVariable("CORPUS_MAIL", customer.Email); // LEAK PII4002 Customer.Email
        Environment.SetEnvironmentVariable("CORPUS_TIER", customer.Tier); // CLEAN tier only
        var start = new System.Diagnostics.ProcessStartInfo("mailer");
        start.ArgumentList.Add(customer.Email); // LEAK PII4002 Customer.Email
        start.ArgumentList.Add(customer.Id.ToString()); // CLEAN identifier instead
    }
}
