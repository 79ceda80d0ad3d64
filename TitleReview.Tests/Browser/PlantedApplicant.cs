using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>周敏, of whom whatever an expert must not see is a value that stands nowhere else.</summary>
internal static class PlantedApplicant
{
    /// <summary>The number of the case when it is made.</summary>
    public const string Number = "2023-4711";

    public const string Name = "周雀敏申报人";

    public static async Task<IReadOnlyList<BlindCanary>> PlantAsync(UseCaseHost host, CaseId file)
    {
        var (path, values) = (new OfficePath(host), new List<string>());
        foreach (var (section, field) in SectionCatalogue.Sections.SelectMany(section => section.Fields.Where(field => !field.IsBlind).Select(field => (section, field))))
        {
            // the seal reads this one, and a number of an invented birth year is a canary of its own
            if (section.Key == SectionCatalogue.Basic && field.Key is "idNumber" or "place" or "service")
            {
                continue;
            }
            values.Add(string.Create(CultureInfo.InvariantCulture, $"雀{section.Key}{field.Key}7f3a"));
            await path.ChangeAsync(file, section.Key, field.Key, values[^1], section.IsList ? 1 : 0);
        }
        await using var db = await host.DbAsync();
        await db.People.Where(person => person.Subject == "zhoumin").ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, Name));
        await db.Organisations.Where(one => one.Name == Cast.Unit).ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, "雀斯腾县委党校"));
        return [.. values.Concat([Name, "zhoumin", "雀斯腾县委党校", "650102190503150027", Number, file.ToString(), file.Value.ToString(), "original Education", "original Basic"]).Select(value => new BlindCanary(value))];
    }

    /// <summary>Ids and file names by which the copy under seal would lead back to the case.</summary>
    public static async Task<IReadOnlyList<BlindCanary>> TracesAsync(ReviewDb db, CaseId file)
    {
        var link = await db.SealLinks.SingleAsync(one => one.Case == file);
        var pages = await db.Pages.AsNoTracking().Where(page => page.Case == file).ToListAsync();
        string[] values = [link.Blind.ToString(), link.Blind.Value.ToString(), .. pages.SelectMany(page => new[] { page.Id.ToString(), page.Original, page.BurnedFull, page.BurnedView })];
        return [.. values.Select(value => new BlindCanary(value))];
    }
}
