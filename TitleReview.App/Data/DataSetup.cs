using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TitleReview.App.Secrets;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>「数据库」 settings: Database:Provider is Sqlite or Postgres.</summary>
public static class DataSetup
{
    private const string Section = "Database";

    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:ConnectionString"] ?? "Data Source=data/titlereview.db";
        switch (configuration["Database:Provider"] ?? "Sqlite")
        {
            case "Sqlite":
                CreateFolderOf(connection);
                services.AddDbContextFactory<SqliteReviewDb>(options => UseSqlite(options, connection));
                services.AddSingleton<IDbContextFactory<ReviewDb>>(provider =>
                    new ReviewDbFactory(provider.GetRequiredService<IDbContextFactory<SqliteReviewDb>>().CreateDbContext));
                break;
            case "Postgres":
                services.AddDbContextFactory<PostgresReviewDb>(options => options.UseNpgsql(connection));
                services.AddSingleton<IDbContextFactory<ReviewDb>>(provider =>
                    new ReviewDbFactory(provider.GetRequiredService<IDbContextFactory<PostgresReviewDb>>().CreateDbContext));
                break;
            case var other:
                throw new OptionsValidationException(Section, typeof(ReviewDb), [$"Database:Provider 不能是“{other}”，请写 Sqlite 或 Postgres。"]);
        }
        services.AddSingleton<NewId>(Guid.NewGuid);
        services.AddSingleton<PolicyStore>();
        services.AddSingleton(provider => MasterKey.LoadOrCreate(configuration["Secrets:MasterKeyFile"] ?? MasterKey.DefaultFile));
        services.AddSingleton(provider => new FieldStore(new Cipher(provider.GetRequiredService<MasterKey>(), "fields")));
        services.AddSingleton(provider => new PersonalRecords(new Cipher(provider.GetRequiredService<MasterKey>(), "personal records")));
        services.AddSingleton(provider => new PublicityStore(new Cipher(provider.GetRequiredService<MasterKey>(), "publicity")));
        services.AddSingleton(provider => new MailAddresses(new Cipher(provider.GetRequiredService<MasterKey>(), "mail addresses")));
        services.AddSingleton(provider => new ExpertStore(new Cipher(provider.GetRequiredService<MasterKey>(), "experts")));
        services.AddSingleton(provider => new Recusals(new Cipher(provider.GetRequiredService<MasterKey>(), "recusals"), provider.GetRequiredService<FieldStore>()));
        services.AddSingleton<MeetingRoll>();
        services.AddSingleton<MeetingMeter>();
        services.AddSingleton(provider => new MeetingStore(new Cipher(provider.GetRequiredService<MasterKey>(), "meetings")));
        services.AddSingleton<PickBelow>(System.Security.Cryptography.RandomNumberGenerator.GetInt32);
        services.AddSingleton<DrawBytes>(System.Security.Cryptography.RandomNumberGenerator.GetBytes);
        services.AddSingleton(provider => new BallotStore(
            new Cipher(provider.GetRequiredService<MasterKey>(), "ballots"), provider.GetRequiredService<PickBelow>(), provider.GetRequiredService<DrawBytes>()));
        services.AddSingleton(provider => new DrawStore(new Cipher(provider.GetRequiredService<MasterKey>(), "draws")));
        services.AddSingleton<DrawnForDefence>();
        services.AddSingleton<DrawnExperts>();
        services.AddSingleton<PrintedPool>();
        services.AddSingleton<PublishedResults>();
        services.AddSingleton(provider => new IntegrityWords(new Cipher(provider.GetRequiredService<MasterKey>(), "integrity")));
        services.AddSingleton<DefencePlacements>();
        services.AddSingleton<DefenceOutcomes>();
        services.AddSingleton(provider => new RegistrationForms(new Cipher(provider.GetRequiredService<MasterKey>(), "registration forms")));
        services.AddSingleton(provider => new FilingPapers(new Cipher(provider.GetRequiredService<MasterKey>(), "filing papers")));
        services.AddSingleton(provider => new BlindStore(new Cipher(provider.GetRequiredService<MasterKey>(), "blind submissions")));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new KeyRing(
            provider.GetRequiredService<IDbContextFactory<ReviewDb>>(),
            new Cipher(provider.GetRequiredService<MasterKey>(), "key ring"),
            provider.GetRequiredService<NewId>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddDataProtection().SetApplicationName("TitleReview");
        return services;
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).AddInterceptors(new SqliteConnectionSetup());

    private static void CreateFolderOf(string connection)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(FileOf(connection))) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private static string FileOf(string connection)
    {
        try
        {
            return new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource;
        }
        catch (ArgumentException)
        {
            throw new OptionsValidationException(Section, typeof(ReviewDb), ["Database:ConnectionString 的格式不对，SQLite 请写 Data Source=文件路径。"]);
        }
    }
}
