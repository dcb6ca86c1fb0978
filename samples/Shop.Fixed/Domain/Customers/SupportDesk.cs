namespace Shop.Domain.Customers;

public static class SupportDesk
{
    public const string MailAddress = "help@shop.example";
}
