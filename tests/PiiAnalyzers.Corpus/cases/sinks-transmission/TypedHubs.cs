// Area: sinks-transmission
// Construct: typed SignalR hubs: calls of the interface by which clients are called
// Libraries: Microsoft.AspNetCore
using Microsoft.AspNetCore.SignalR;

namespace Cases.TypedHubs;

public interface IDeskClient
{
    Task Arrived(string who, string desk);

    Task Updated(Customer customer);

    Task Waiting(int count);
}

public interface IPager
{
    Task Arrived(string who, string desk);
}

public class DeskHub : Hub<IDeskClient>
{
    public Task Enter(Customer customer) => Clients.Others.Arrived(customer.Name, "3"); // LEAK PII4002 Customer.Name

    public Task Leave(Customer customer) => Clients.Others.Arrived(customer.Tier, "3"); // CLEAN tier only
}

public class Desk(IHubContext<DeskHub, IDeskClient> hub, IPager pager)
{
    public async Task Announce(Customer customer)
    {
        await hub.Clients.All.Arrived(customer.Email, "1"); // LEAK PII4002 Customer.Email
        await hub.Clients.All.Arrived(customer.Id.ToString(), "1"); // CLEAN identifier instead
        await hub.Clients.Group("staff").Updated(customer); // LEAK PII4002 Customer.Name
        await hub.Clients.Group("staff").Waiting(customer.Name.Length); // CLEAN a length
        var one = hub.Clients.User("desk");
        await one.Arrived("x", $"for {customer.Phone}"); // LEAK PII4002 Customer.Phone
        await one.Arrived("x", "for " + PiiMask.Phone(customer.Phone)); // CLEAN masked
    }

    public Task Page(Customer customer) => pager.Arrived(customer.Name, "2"); // CLEAN an interface that no hub calls its clients by
}
