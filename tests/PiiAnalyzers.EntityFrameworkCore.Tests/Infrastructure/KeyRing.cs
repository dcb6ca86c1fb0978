using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

/// <summary>A real key ring in a folder. A provider reads it once, so what changes in it shows in the next provider.</summary>
internal sealed class KeyRing(string folder)
{
    public IDataProtectionProvider Provider() => Services().GetRequiredService<IDataProtectionProvider>();

    public void Rotate()
    {
        var now = DateTimeOffset.UtcNow;
        Services().GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));
    }

    public void RevokeOldest()
    {
        var manager = Services().GetRequiredService<IKeyManager>();
        manager.RevokeKey(manager.GetAllKeys().MinBy(static key => key.CreationDate)!.KeyId, "it was seen");
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("tests").PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        return services.BuildServiceProvider();
    }
}
