// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/post.h"

#include <QMetaObject>

#include <memory>
#include <utility>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
extern "C" void __tsan_ignore_thread_begin(); // exported by the sanitizer, but not in every version of its header
extern "C" void __tsan_ignore_thread_end();
#endif

namespace shell {

namespace {

#if defined(__SANITIZE_THREAD__)
// Qt is not built for the thread sanitizer, which does not see the lock of Qt's event queue. It is told here of the one
// thing that is handed over under that lock, and back when it is done: so it goes on checking what both threads do with it
// before and after.
void give(void* work) { __tsan_release(work); }
void take(void* work) { __tsan_acquire(work); }

/// While Qt's queue is written to, which no other thread reads without Qt's lock.
struct InsideQt {
    InsideQt() { __tsan_ignore_thread_begin(); }
    ~InsideQt() { __tsan_ignore_thread_end(); }
};
#else
void give(void*) { }
void take(void*) { }
struct InsideQt { };
#endif

} // namespace

void post(QObject& receiver, std::function<void()> work)
{
    const auto shared = std::make_shared<std::function<void()>>(std::move(work)); // ends with the later of the two threads
    give(shared.get());
    {
        [[maybe_unused]] const InsideQt qt;
        QMetaObject::invokeMethod(
            &receiver,
            [shared] {
                take(shared.get());
                (*shared)();
                give(shared.get());
            },
            Qt::QueuedConnection);
    }
    take(shared.get());
}

} // namespace shell
