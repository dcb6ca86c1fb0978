namespace Shop.Domain.Customers;

public static class SupportDesk
{
    [PiiEmail] public const string MailAddress = "help@shop.example"; // expect: PII5004
}
