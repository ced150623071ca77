# SPDX-License-Identifier: Apache-2.0
# Shared by the whole project and by the folders that also build alone (wire, assets, renderer, ml).
include_guard(GLOBAL)

get_filename_component(PREVISTO_ROOT ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# Warnings, language and sanitizers, in one place.
add_library(previsto_options INTERFACE)
target_compile_features(previsto_options INTERFACE cxx_std_20)
target_include_directories(previsto_options INTERFACE ${PREVISTO_ROOT})
target_compile_options(previsto_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor $<$<BOOL:${PREVISTO_WERROR}>:-Werror>)
target_compile_definitions(previsto_options INTERFACE GLM_ENABLE_EXPERIMENTAL GLM_FORCE_DEPTH_ZERO_TO_ONE)
if(PREVISTO_SANITIZE)
    target_compile_options(previsto_options INTERFACE -fsanitize=${PREVISTO_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(previsto_options INTERFACE -fsanitize=${PREVISTO_SANITIZE})
endif()
find_program(MOLD mold)
if(MOLD)
    target_link_options(previsto_options INTERFACE -fuse-ld=mold)
endif()
find_package(Threads REQUIRED)
set(CMAKE_CXX_FLAGS_RELEASE "-O2") # assertions stay on

# previsto_library(NAME SOURCES .. PUBLIC LIBS.. PRIVATE LIBS..): one folder, one static library.
function(previsto_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC previsto_options Threads::Threads ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

# Programs for the address sanitizer keep the libraries that they load: see keep_libraries.cpp.
function(previsto_keep_libraries name)
    if(PREVISTO_SANITIZE MATCHES "address")
        target_sources(${name} PRIVATE ${PREVISTO_ROOT}/tests/sanitizers/keep_libraries.cpp)
    endif()
endfunction()

# previsto_test(NAME SOURCES .. LIBS .. [LABELS ..]): a doctest program that CTest runs. It exits 77 where this machine
# cannot run it, after printing the reason.
function(previsto_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    previsto_keep_libraries(${name})
    target_link_libraries(${name} PRIVATE previsto_options ${ARG_LIBS})
    target_compile_definitions(${name} PRIVATE PREVISTO_SOURCE_DIR="${PREVISTO_ROOT}" PREVISTO_BINARY_DIR="${CMAKE_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    if(PREVISTO_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5") # a sanitizer makes a program several times slower
    endif()
    set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}")
endfunction()
