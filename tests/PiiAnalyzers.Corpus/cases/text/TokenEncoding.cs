// Area: text
// Construct: encodings, which are not a protection: bytes, Base64, hexadecimal, URL, HTML
// Libraries: NLog
using System.Net;
using System.Text;
using NLog;

namespace Cases.TokenEncoding;

public class TokenEncoding(Logger log)
{
    public void Encode(Customer customer)
    {
        var bytes = Encoding.UTF8.GetBytes(customer.Email);
        log.Info("Token {Token}", Convert.ToBase64String(bytes)); // LEAK PII1001 Customer.Email
        log.Info("Token {Token}", Convert.ToHexString(bytes)); // LEAK PII1001 Customer.Email
        log.Info("Token of {Count} bytes", bytes.Length); // CLEAN a length

        var key = Encoding.UTF8.GetBytes(customer.Tier);
        log.Info("Key {Key}", Convert.ToBase64String(key)); // CLEAN tier only
    }

    public void Escape(Customer customer)
    {
        log.Debug("?mail={Value}", Uri.EscapeDataString(customer.Email)); // LEAK PII1001 Customer.Email
        log.Debug("?tier={Value}", Uri.EscapeDataString(customer.Tier)); // CLEAN tier only
        log.Debug("<b>{Value}</b>", WebUtility.HtmlEncode(customer.Name)); // LEAK PII1001 Customer.Name
        log.Debug("<b>{Value}</b>", WebUtility.HtmlEncode(customer.Tier)); // CLEAN tier only
    }

    public void RoundTrip(Customer customer)
    {
        var stored = Convert.ToBase64String(Encoding.Unicode.GetBytes(customer.Name));
        var read = Encoding.Unicode.GetString(Convert.FromBase64String(stored));
        log.Warn("Restored {Name}", read); // LEAK PII1001 Customer.Name
    }
}
