// The whole tour with the generated client.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	tidings "tidings.dev/client/go"
)

var (
	order = newUUID()
	email = order + "@example.com"
	link  = regexp.MustCompile(`[?&]cursor=([^&>]+)`)
)

func main() {
	settings := tidings.NewConfiguration()
	settings.Servers = tidings.ServerConfigurations{{URL: os.Getenv("TIDINGS_URL")}}
	client := tidings.NewAPIClient(settings)

	token, _, err := client.TokensAPI.Create(context.Background()).
		GrantType("client_credentials").
		ClientId(os.Getenv("TIDINGS_CLIENT_ID")).
		ClientSecret(os.Getenv("TIDINGS_CLIENT_SECRET")).
		Execute()
	must(err)
	ctx := context.WithValue(context.Background(), tidings.ContextAccessToken, token.AccessToken)

	integration := create(ctx, client)
	deliver(ctx, client, integration.Id)
	export(ctx, client)
	report(ctx, client, integration.Name)
	refuse(ctx, client)
	_, _, err = client.IntegrationsAPI.Delete(ctx, integration.Id).Execute()
	must(err)
	fmt.Println("go: the whole tour")
}

func create(ctx context.Context, client *tidings.APIClient) tidings.Integration {
	webhook := tidings.NewWebhookConfiguration(os.Getenv("TIDINGS_RECEIVER"))
	webhook.SetSecretKey("s3cret")
	wanted := tidings.NewIntegrationInput(
		"integration", "Go "+order, "webhook", []string{"order.created"},
		tidings.WebhookConfigurationAsIntegrationConfiguration(webhook))
	wanted.SetEnabled(true)
	created, _, err := client.IntegrationsAPI.Create(ctx).
		IntegrationCreate(*tidings.NewIntegrationCreate(*wanted)).
		Execute()
	must(err)
	integration := created.Data
	check(integration.Configuration.WebhookConfiguration.GetSecretKey() == "s3cret", "the configuration comes back")
	check(time.Since(integration.Meta.Timestamps.CreatedAt) < 5*time.Minute, "created_at")
	return integration
}

func deliver(ctx context.Context, client *tidings.APIClient, id string) {
	payload := tidings.NewEventPayload(map[string]any{
		"type": "order", "id": order, "customer": map[string]any{"email": email},
	})
	event := tidings.NewEventInput("event", "order.created", *payload)
	event.SetId(order)
	accepted, _, err := client.EventsAPI.Send(ctx).
		EventsSend(*tidings.NewEventsSend(tidings.EventInputAsEventsSendData(event))).
		Execute()
	must(err)
	check(accepted.Data.AcceptedEvent.Id == order, "the event is accepted")

	logs := await(func() []tidings.IntegrationLog {
		page, _, err := client.IntegrationLogsAPI.ListByIntegration(ctx, id).PageLimit(5).Execute()
		must(err)
		return page.Data
	}, func(found []tidings.IntegrationLog) bool { return len(found) > 0 })
	check(logs[0].Succeeded && logs[0].Attempt == 1, "the event arrived")

	page, _, err := client.IntegrationJobsAPI.List(ctx, id).Execute()
	must(err)
	check(page.Results.Total == 1 && page.Data[0].Event.Id == order, "one job")
	ofJob, _, err := client.IntegrationLogsAPI.ListByJob(ctx, id, page.Data[0].Id).Execute()
	must(err)
	check(len(ofJob.Data) == 1, "one log of the job")
}

func export(ctx context.Context, client *tidings.APIClient) {
	wanted := tidings.NewJobInput("job", "order_export")
	wanted.SetFilter("eq(email," + email + ")")
	created, _, err := client.JobsAPI.Create(ctx).JobCreate(*tidings.NewJobCreate(*wanted)).Execute()
	must(err)
	done := await(func() tidings.Job {
		job, _, err := client.JobsAPI.Get(ctx, created.Data.Id).Execute()
		must(err)
		return job.Data
	}, func(job tidings.Job) bool { return job.Status != "pending" && job.Status != "processing" })
	check(done.Status == "complete", "the job is "+done.Status)

	file, _, err := client.JobsAPI.GetFile(ctx, done.Id).Execute()
	must(err)
	response, err := http.Get(file.Href)
	must(err)
	defer response.Body.Close()
	csv, err := io.ReadAll(response.Body)
	must(err)
	check(strings.Contains(string(csv), order), "the file has the order")
}

func report(ctx context.Context, client *tidings.APIClient, name string) {
	shops, _, err := client.ShopIntegrationsAPI.List(ctx).Execute()
	must(err)
	shop := slices.IndexFunc(shops.Data, func(each tidings.ShopIntegration) bool { return each.ShopName == name })
	number := shops.Data[shop].Id

	at, err := time.Parse(time.RFC3339, "2026-03-01T02:02:00+01:00")
	must(err)
	var reported []int64
	for range 3 {
		failure := tidings.NewExceptionLogCreate("https://example.com")
		failure.SetResponseCode(495)
		failure.SetCreatedAt(at)
		created, _, err := client.ExceptionLogsAPI.Create(ctx, number).ExceptionLogCreate(*failure).Execute()
		must(err)
		check(created.Data.CreatedAt.Equal(at), "created_at")
		reported = append(reported, created.Data.Id)
	}
	slices.Reverse(reported)
	check(slices.Equal(allPages(ctx, client, number), reported), "every log once, newest first")
}

func allPages(ctx context.Context, client *tidings.APIClient, number int64) (visited []int64) {
	request := client.ExceptionLogsAPI.ListByIntegration(ctx, number).PageSize(1)
	for {
		page, response, err := request.Execute()
		must(err)
		for _, log := range page.Data {
			visited = append(visited, log.Id)
		}
		next := link.FindStringSubmatch(response.Header.Get("Link"))
		if next == nil {
			return visited
		}
		cursor, err := url.QueryUnescape(next[1])
		must(err)
		request = request.Cursor(cursor)
	}
}

func refuse(ctx context.Context, client *tidings.APIClient) {
	_, response, err := client.IntegrationsAPI.Get(ctx, newUUID()).Execute()
	check(err != nil && response.StatusCode == 404, "an unknown integration was found")
	var refused *tidings.GenericOpenAPIError
	check(errors.As(err, &refused), "an error of the API")
	typed, is := refused.Model().(tidings.Errors)
	check(is && typed.Errors[0].Status == 404, "a typed error")
}

func await[T any](look func() T, good func(T) bool) T {
	deadline := time.Now().Add(time.Minute)
	for {
		found := look()
		if good(found) {
			return found
		}
		check(time.Now().Before(deadline), "in time")
		time.Sleep(200 * time.Millisecond)
	}
}

func newUUID() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b)
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

func check(good bool, what string) {
	if !good {
		log.Fatal("go: not so: ", what)
	}
}

func must(err error) {
	var refused *tidings.GenericOpenAPIError
	if errors.As(err, &refused) {
		log.Fatalf("go: %v: %s", err, refused.Body())
	}
	if err != nil {
		log.Fatal("go: ", err)
	}
}
